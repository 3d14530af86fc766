package dev.ringspec.conformance.http.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.EventSource;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** A server that speaks a binding, with the reference system behind it, on the loopback interface. */
public final class Backend implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    /** Each open stream keeps one. */
    private static final int THREADS = 400;

    private static final long TICK_MILLIS = 20;

    private final WireMockServer server;
    private final Apps apps = new Apps();
    private final boolean single;
    private final Map<String, Onlooker> onlookers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock;
    private final Optional<EventSockets> sockets;

    private Backend(Binding binding, Subject subject, int port, int eventsPort) {
        this.single = binding.opening().isEmpty();
        Reception reception =
                new Reception(binding, subject, apps, name -> onlookers.getOrDefault(name, Onlooker.NONE));
        Desk desk = new Desk(binding, apps, reception);
        this.server = new WireMockServer(configuration(binding, desk, port));
        this.sockets = binding.events().from() == EventSource.WEBSOCKET
                ? Optional.of(EventSockets.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), eventsPort), desk, binding.events()))
                : Optional.empty();
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "ringspec backend clock");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts it.
     *
     * @param subject the system behind it, which does nothing by itself: the reference system, or a broken variant of it
     * @param port the port, or 0 for any that is free
     * @throws SubjectFailure if the port is taken
     */
    public static Backend start(Binding binding, Subject subject, int port) {
        return start(binding, subject, port, 0);
    }

    /**
     * The same, where events come by WebSocket, which has a port of its own.
     *
     * @param eventsPort that port, or 0 for any that is free
     * @throws SubjectFailure if a port is taken
     */
    public static Backend start(Binding binding, Subject subject, int port, int eventsPort) {
        try {
            Backend backend = new Backend(binding, subject, port, eventsPort);
            backend.start();
            return backend;
        } catch (FatalStartupException | IllegalStateException e) {
            throw new SubjectFailure(
                    "The port " + port + (eventsPort == 0 ? "" : " or " + eventsPort)
                            + " is taken. Name another one, or 0 for any that is free.",
                    e);
        }
    }

    /** Where it is to be reached. */
    public String url() {
        return "http://" + LOOPBACK + ":" + server.port();
    }

    /** Where events come from, if from elsewhere. */
    public Optional<String> events() {
        return sockets.map(s -> "ws://" + LOOPBACK + ":" + s.getPort());
    }

    /** The world of that name, once somebody has opened it. */
    Optional<App> app(String name) {
        return apps.named(named(name));
    }

    /** From now on this one is told of what goes over the wire of that world. */
    void watch(String world, Onlooker onlooker) {
        onlookers.put(named(world), onlooker);
    }

    void unwatch(String world) {
        onlookers.remove(named(world));
    }

    /** An API whose users are there already has one world, whatever it is called. */
    private String named(String world) {
        return single ? Reception.THE_ONLY_ONE : world;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        apps.all().forEach(app -> apps.close(app.name()));
        sockets.ifPresent(EventSockets::end);
        server.stop();
    }

    private void start() {
        try {
            server.start();
        } catch (FatalStartupException e) {
            close(); // Else its other port would stay taken.
            throw e;
        }
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(Front.NAME)));
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(
                () -> apps.all().forEach(App::pass), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static WireMockConfiguration configuration(Binding binding, Desk desk, int port) {
        return options()
                .bindAddress(LOOPBACK)
                .port(port)
                .containerThreads(THREADS)
                .gzipDisabled(true)
                .stubCorsEnabled(true)
                .disableRequestJournal()
                .jettyStopTimeout(0L)
                .httpServerFactory(new WithEvents(filter(binding, desk)))
                .extensions(new Front(desk));
    }

    /** What answers requests for events, where they come by HTTP; everything else goes on to WireMock. */
    private static Optional<Filter> filter(Binding binding, Desk desk) {
        return switch (binding.events().from()) {
            case SERVER_SENT_EVENTS -> Optional.of(new EventStreams(desk));
            case LONG_POLL -> Optional.of(new LongPolls(desk, binding.events()));
            case WEBSOCKET, WEBHOOK -> Optional.empty();
        };
    }

    private record WithEvents(Optional<Filter> filter) implements HttpServerFactory {
        @Override
        public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
            return new Server(options, admin, stubs, filter);
        }
    }

    private static final class Server extends Jetty11HttpServer {
        /** The handlers are made while the parent is, before a field of ours could be set. */
        private static final ThreadLocal<Optional<Filter>> MAKING = new ThreadLocal<>();

        Server(Options options, AdminRequestHandler admin, StubRequestHandler stubs, Optional<Filter> filter) {
            super(made(options, filter), admin, stubs);
            MAKING.remove();
        }

        private static Options made(Options options, Optional<Filter> filter) {
            MAKING.set(filter);
            return options;
        }

        @Override
        protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
            MAKING.get()
                    .ifPresent(filter ->
                            context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST)));
        }
    }
}
