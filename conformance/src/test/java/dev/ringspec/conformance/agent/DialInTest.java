package dev.ringspec.conformance.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real connections on this machine: the kit listens at a free port, and agents in the hands of the test dial in. */
final class DialInTest {
    private static final World WORLD = World.of("w1", "alice", "bob");
    private static final Command LISTEN = new Command.AddCallListener("main");
    private static final String SECRET = "open-sesame-7";
    private static final Token TOKEN = Token.known(SECRET, "$SECRET");
    private static final Executor THREADS = task -> new Thread(task).start(); // Whatever waits here waits long.
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Recorder witness = new Recorder();
    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Stray> strays = new CopyOnWriteArrayList<>();
    private CompletableFuture<AgentSubject> kit = new CompletableFuture<>();

    @AfterEach
    void theKitIsDoneAndHasGivenNothingAway() {
        if (kit.isDone() && !kit.isCompletedExceptionally()) {
            kit.join().close();
        }
        assertThat(told).noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void thatNobodyListensYetIsSaidOnce() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        BlockingQueue<String> news = new LinkedBlockingQueue<>();
        URI nobody = URI.create("ws://127.0.0.1:" + port + "/?token=secret");
        Thread agent = new Thread(() -> Agent.of(new TinySubject(Set.of())).dialIn(nobody, "", news::add));
        agent.setUncaughtExceptionHandler((thread, interrupted) -> {});
        agent.start();

        assertThat(news.poll(20, TimeUnit.SECONDS))
                .isEqualTo("Nobody listens at 127.0.0.1:" + port + " yet; dialling again, for up to 30 s");
        assertThat(news.poll(1, TimeUnit.SECONDS)).isNull();
        agent.interrupt();
    }

    @Test
    void aSubjectThatDialsInIsDrivenLikeAnyOther() {
        String url = listen(1);
        CompletableFuture<Void> agent = CompletableFuture.runAsync(
                () -> Agent.of(new TinySubject(Set.of())).dialIn(URI.create(url), SECRET), THREADS);

        AgentSubject subject = kit();
        Stage stage = subject.open(WORLD, witness);
        stage.invoke(1, "alice-1", Command.InitiateCall.to("bob", "video"));

        assertThat(subject.profile().name()).isEqualTo("tiny");
        assertThat(witness.next(2)).first().isEqualTo("bob-1 INCOMING");
        stage.close();
        assertThat(subject.leave()).isTrue();
        assertThat(agent).succeedsWithin(LONG);
    }

    @Test
    void aWrongTokenIsRefusedWithAReasonAndTheRightOneIsStillGood() {
        String url = listen(1);

        assertThat(RawAgent.dial(url + "?token=open-sesame-8", "").closed()).startsWith("1008 wrong token");
        assertThat(RawAgent.dial(url, "").closed()).startsWith("1008 wrong token");
        assertThat(RawAgent.dial(url, ",'token':'x'").closed()).startsWith("1008 wrong token");
        RawAgent.dial(url + "?token=" + SECRET, "");

        assertThat(kit().profile().name()).isEqualTo("raw");
        assertThat(told).filteredOn(line -> line.startsWith("Refused")).hasSize(3);
    }

    /** A page in a browser can dial as well, and must not be able to spoil a report. */
    @Test
    void whoeverHasNotShownTheTokenIsNotListenedTo() {
        String url = listen(1);
        RawAgent.dial(url + "?token=" + SECRET, "");
        kit();
        RawAgent stranger = RawAgent.silent(url);

        stranger.tell("bob-1");

        assertThat(await("Refused")).contains("\"callEvent\" before the answer to initialize");
        assertThat(stranger.closed()).isNotEmpty();
        assertThat(strays).isEmpty();
    }

    /** A kit that ends each connection at once would be dialled a thousand times a second. */
    @Test
    void theJvmsAgentTakesItsTimeBeforeItDialsAgain() throws InterruptedException {
        AtomicInteger dialled = new AtomicInteger();
        Closing kit = new Closing(dialled);
        kit.start();
        kit.started.join();
        URI url = URI.create("ws://127.0.0.1:" + kit.getPort());
        Thread agent = new Thread(() -> Agent.of(new TinySubject(Set.of())).dialIn(url, SECRET, news::add));
        agent.setUncaughtExceptionHandler((thread, interrupted) -> {});
        agent.start();

        Thread.sleep(1000);
        int soFar = dialled.get();
        agent.interrupt();
        kit.stop(0);

        assertThat(soFar).isBetween(1, 6);
    }

    @Test
    void anAddressThatIsNoneIsSaidWithoutItsToken() {
        URI address = URI.create("http://127.0.0.1:7700/?token=" + SECRET);

        assertThatThrownBy(() -> Agent.of(new TinySubject(Set.of())).dialIn(address, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://127.0.0.1:7700")
                .message()
                .doesNotContain(SECRET);
    }

    @Test
    void theJvmsAgentSaysWhyItWasSentAway() {
        URI url = URI.create(listen(1));

        assertThatThrownBy(() -> Agent.of(new TinySubject(Set.of())).dialIn(url, "open-sesame-8"))
                .isInstanceOf(SubjectFailure.class)
                .hasMessageContainingAll("wrong token", "What to do: ");
        RawAgent.dial(url + "?token=" + SECRET, "");
        assertThat(kit()).isNotNull();
    }

    @Test
    void nobodyIsWaitedForForEver() {
        listen(1, Duration.ofMillis(300));

        assertThatThrownBy(this::kit)
                .cause()
                .isInstanceOf(SubjectFailure.class)
                .hasMessageContainingAll("No agent dialled in", "What to do: ");
    }

    @Test
    void anAgentThatDropsInAWorldFailsThatWorldAndTheNextWaitsForIt() {
        String url = listen(1) + "?token=" + SECRET;
        RawAgent first = RawAgent.dial(url, "");
        Stage stage = kit().open(WORLD, witness);
        stage.invoke(1, "bob-1", LISTEN);
        first.command();

        first.crash();

        assertThat(witness.next(2)).containsExactly("1 Indefinite[]", "failed");
        assertThat(witness.failure()).hasMessageContainingAll("addCallListener on bob-1", "dial in again");
        assertThatThrownBy(stage::close).isSameAs(witness.failure());
        Recorder next = new Recorder();
        CompletableFuture<Stage> opened = CompletableFuture.supplyAsync(() -> kit().open(WORLD, next), THREADS);
        RawAgent again = RawAgent.dial(url, "");
        opened.join().invoke(1, "bob-1", LISTEN);
        again.succeed();
        assertThat(next.next(1)).containsExactly("1 Success[call=null, token=null]");
    }

    @Test
    void anAgentMayDialInAnewForEachWorld() {
        String url = listen(1) + "?token=" + SECRET;
        RawAgent agent = RawAgent.dial(url, "");
        for (int world = 1; world <= 20; world++) {
            Recorder each = new Recorder();
            Stage stage = kit().open(WORLD, each);
            stage.invoke(1, "bob-1", LISTEN);
            agent.succeed();
            assertThat(each.next(1)).containsExactly("1 Success[call=null, token=null]");
            stage.close();
            agent.leave();
            agent = RawAgent.dial(url, "");
        }
        assertThat(told).filteredOn(line -> line.startsWith("Connected")).hasSize(1);
    }

    @Test
    void twoAgentsHostOneDeviceEach() {
        String url = listen(1) + "?token=" + SECRET;
        RawAgent bob = RawAgent.dial(url, ",'hosts':['bob-1']");
        RawAgent alice = RawAgent.dial(url, ",'hosts':['alice-1']");

        Stage stage = kit().open(WORLD, witness);
        stage.invoke(1, "alice-1", LISTEN);
        alice.succeed();
        assertThat(witness.next(1)).containsExactly("1 Success[call=null, token=null]");
        bob.tell("bob-1");
        assertThat(witness.next(1)).containsExactly("bob-1 INCOMING");
        bob.tell("alice-1");

        assertThat(witness.failure()).hasMessageContaining("\"alice-1\", which another agent hosts");
        assertThat(kit().lack(WORLD)).isEmpty();
        assertThat(kit().lack(World.of("w2", "alice", "carol")).orElseThrow())
                .isEqualTo("No agent that has dialled in offers to host carol-1.");
    }

    /** The agent that is left has the world open, and has to be told that it is over. */
    @Test
    void whenOneOfTwoAgentsDropsTheOtherIsReadyForTheNextWorld() {
        String url = listen(2) + "?token=" + SECRET;
        RawAgent bob = RawAgent.dial(url, ",'hosts':['bob-1']");
        RawAgent alice = RawAgent.dial(url, ",'hosts':['alice-1']");
        Stage stage = kit().open(WORLD, witness);

        bob.crash();
        assertThat(witness.failure()).hasMessageContaining("lost its connection");
        stage.close();

        RawAgent.dial(url, ",'hosts':['bob-1']");
        Recorder next = new Recorder();
        kit().open(WORLD, next).invoke(1, "alice-1", LISTEN);
        alice.succeed();
        assertThat(next.next(1)).containsExactly("1 Success[call=null, token=null]");
    }

    @Test
    void agentsThatDeclareOneDeviceEachShareAWorldInTheOrderInWhichTheyCame() {
        String url = listen(2) + "?token=" + SECRET;
        String one = ",'capabilities':{'devicesPerAgent':'one'}";
        RawAgent first = RawAgent.dial(url, one);
        await("Connected");
        RawAgent second = RawAgent.dial(url, one);

        Stage stage = kit().open(WORLD, witness);
        stage.invoke(1, "alice-1", LISTEN);
        stage.invoke(2, "bob-1", LISTEN);

        assertThat(first.command()).contains("alice-1");
        assertThat(second.command()).contains("bob-1");
    }

    @Test
    void anAgentOfAnotherImplementationIsSentAway() {
        String url = listen(1) + "?token=" + SECRET;
        RawAgent.dial(url, "");
        kit();

        assertThat(RawAgent.dial(url, ",'dialect':'ios'").closed()).startsWith("1008 it declares something else");
    }

    @Test
    void aMovedClockNeedsAllDevicesInOneAgent() {
        String url = listen(2) + "?token=" + SECRET;
        String clock = ",'capabilities':{'virtualTime':true},'hosts':";
        RawAgent.dial(url, clock + "['alice-1']");
        RawAgent.dial(url, clock + "['bob-1']");

        assertThatThrownBy(() -> kit().open(WORLD, witness))
                .isInstanceOf(SubjectFailure.class)
                .hasMessageContainingAll("hosted by 2 agents", "virtualTime false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BINARY   | a binary frame                       | one message in each text frame",
                "OVERSIZE | sent a message over 1 MiB            | none over 1 MiB",
                "GARBAGE  | expected JSON, found a mistake       | The line: debug: …",
                "TWICE    | request 3 was answered twice         | exactly once",
                "TWO      | expected JSON, found a mistake       | one message in each text frame"
            })
    void whatIsNoMessageEndsTheConnectionAndIsToldAsOverAPipe(String what, String finding, String advice) {
        RawAgent agent = RawAgent.dial(listen(1) + "?token=" + SECRET, "");
        Stage stage = kit().open(WORLD, witness);
        stage.invoke(1, "bob-1", LISTEN);
        agent.command();

        misbehaviour(what).accept(agent);

        assertThat(witness.failure()).hasMessageContainingAll(finding, advice, "What to do: ");
        assertThat(agent.closed()).isNotEmpty();
    }

    /** What is not shown is taken out before the line is cut: of half a token nobody knows any more that it is one. */
    @Test
    void ofATokenInALongLineNotEvenTheBeginningIsShown() {
        RawAgent agent = RawAgent.dial(listen(1) + "?token=" + SECRET, "");
        Stage stage = kit().open(WORLD, witness);
        stage.invoke(1, "bob-1", LISTEN);
        agent.command();

        agent.send("x".repeat(194) + " " + SECRET);

        assertThat(witness.failure()).hasMessageContaining("xxx").message().doesNotContain("open");
    }

    private static Consumer<RawAgent> misbehaviour(String what) {
        return switch (what) {
            case "BINARY" -> agent -> agent.sendBinary("{}");
            case "OVERSIZE" -> agent -> agent.send("x".repeat(2 << 20));
            case "GARBAGE" -> agent -> agent.send("debug: " + SECRET);
            case "TWICE" ->
                agent -> {
                    agent.result("3", "{}");
                    agent.result("3", "{}");
                };
            default -> agent -> agent.send("{'jsonrpc':'2.0','id':3,'result':{}} {'jsonrpc':'2.0','id':3}");
        };
    }

    @Test
    void theDoctorShowsEveryMessageButNotTheToken() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        DialIn dialIn = new DialIn(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), TOKEN, LONG, 1);
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        CompletableFuture<Integer> verdict = CompletableFuture.supplyAsync(
                () -> Doctor.listening(dialIn, Agents.LONG, out, "next").examine(), THREADS);
        Matcher printed = Pattern.compile("ws://[^?]+").matcher("");
        while (!printed.reset(shown.toString(StandardCharsets.UTF_8)).find()) {
            Thread.onSpinWait();
        }

        Agent.of(new TinySubject(Set.of())).dialIn(URI.create(printed.group()), SECRET);

        assertThat(verdict.join()).isEqualTo(Doctor.HEALTHY);
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("\"token\":\"…\"", "The agent is ready")
                .doesNotContain(SECRET);
    }

    @Test
    void aPortThatIsTakenIsSaidSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DialIn there = new DialIn(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), taken.getLocalPort()), TOKEN, LONG, 1);

            assertThatThrownBy(() -> AgentSubject.listen(there, Agents.LONG, stray -> {}, news::add))
                    .isInstanceOf(SubjectFailure.class)
                    .hasMessageContainingAll("cannot listen", "another port");
        }
    }

    /** Ends each connection as soon as it is there. */
    private static final class Closing extends WebSocketServer {
        private final AtomicInteger dialled;
        private final CompletableFuture<Void> started = new CompletableFuture<>();

        Closing(AtomicInteger dialled) {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            this.dialled = dialled;
            setDaemon(true);
        }

        @Override
        public void onStart() {
            started.complete(null);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            dialled.incrementAndGet();
            socket.close(CloseFrame.GOING_AWAY);
        }

        @Override
        public void onMessage(WebSocket socket, String text) {}

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onError(@Nullable WebSocket socket, Exception problem) {}
    }

    private String listen(int agents) {
        return listen(agents, LONG);
    }

    /** Lets the kit listen at a free port; says where. */
    private String listen(int agents, Duration patience) {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        DialIn dialIn = new DialIn(anywhere, TOKEN, patience, agents);
        kit = CompletableFuture.supplyAsync(
                () -> AgentSubject.listen(dialIn, Agents.LONG, strays::add, this::tell), THREADS);
        String line = await("Listening");
        return line.substring(line.indexOf("ws://"), line.indexOf("?token="));
    }

    private void tell(String line) {
        told.add(line);
        news.add(line);
    }

    private String await(String beginning) {
        try {
            String line = news.poll(10, TimeUnit.SECONDS);
            while (line != null && !line.startsWith(beginning)) {
                line = news.poll(10, TimeUnit.SECONDS);
            }
            assertThat(line).as("news that begin with " + beginning).isNotNull();
            return "" + line;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private AgentSubject kit() {
        return kit.join();
    }
}
