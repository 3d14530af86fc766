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
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import jakarta.servlet.DispatcherType;
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
    private final Map<String, Onlooker> onlookers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock;

    private Backend(Binding binding, Subject subject, int port) {
        Reception reception =
                new Reception(binding, subject, apps, name -> onlookers.getOrDefault(name, Onlooker.NONE));
        Desk desk = new Desk(binding, apps, reception);
        this.server = new WireMockServer(configuration(desk, port));
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
        Backend backend = new Backend(binding, subject, port);
        try {
            backend.start();
        } catch (FatalStartupException e) {
            throw new SubjectFailure("The port " + port + " is taken. Name another one, or 0 for any that is free.", e);
        }
        return backend;
    }

    /** Where it is to be reached. */
    public String url() {
        return "http://" + LOOPBACK + ":" + server.port();
    }

    /** The world of that name, once somebody has opened it. */
    Optional<App> app(String name) {
        return apps.named(name);
    }

    /** From now on this one is told of what goes over the wire of that world. */
    void watch(String world, Onlooker onlooker) {
        onlookers.put(world, onlooker);
    }

    void unwatch(String world) {
        onlookers.remove(world);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        apps.all().forEach(app -> apps.close(app.name()));
        server.stop();
    }

    private void start() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(Front.NAME)));
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(
                () -> apps.all().forEach(App::pass), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static WireMockConfiguration configuration(Desk desk, int port) {
        return options()
                .bindAddress(LOOPBACK)
                .port(port)
                .containerThreads(THREADS)
                .gzipDisabled(true)
                .stubCorsEnabled(true)
                .disableRequestJournal()
                .jettyStopTimeout(0L)
                .httpServerFactory(new WithEventStreams(desk))
                .extensions(new Front(desk));
    }

    private record WithEventStreams(Desk desk) implements HttpServerFactory {
        @Override
        public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
            return new Server(options, admin, stubs, desk);
        }
    }

    private static final class Server extends Jetty11HttpServer {
        /** The handlers are made while the parent is, before a field of ours could be set. */
        private static final ThreadLocal<Desk> MAKING = new ThreadLocal<>();

        Server(Options options, AdminRequestHandler admin, StubRequestHandler stubs, Desk desk) {
            super(made(options, desk), admin, stubs);
            MAKING.remove();
        }

        private static Options made(Options options, Desk desk) {
            MAKING.set(desk);
            return options;
        }

        @Override
        protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
            FilterHolder streams = new FilterHolder(new EventStreams(MAKING.get()));
            context.addFilter(streams, "/*", EnumSet.of(DispatcherType.REQUEST));
        }
    }
}
