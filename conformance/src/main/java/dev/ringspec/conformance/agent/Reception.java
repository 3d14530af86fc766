package dev.ringspec.conformance.agent;

import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.model.subject.SubjectFailure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shakes hands with every agent that dials in, and lets in those that have the token and are of one implementation. */
final class Reception implements AgentLink.Ear, DialInServer.Host {
    private static final int MOST_STRANGERS = 16;

    private final Token token;
    private final OpenWorlds worlds;
    private final Patience patience;
    private final Guests guests;
    private final Consumer<String> news;
    private final Tap tap;
    private final Set<AgentLink> strangers = ConcurrentHashMap.newKeySet();

    Reception(Token token, OpenWorlds worlds, Patience patience, Guests guests, Consumer<String> news, Tap tap) {
        this.token = token;
        this.worlds = worlds;
        this.patience = patience;
        this.guests = guests;
        this.news = news;
        this.tap = tap;
    }

    /** Those with whom hands were not shaken yet. */
    List<AgentLink> strangers() {
        return List.copyOf(strangers);
    }

    @Override
    public void arrived(AgentSocket socket, boolean trusted) {
        AgentLink link = AgentLink.over(socket, this, tap);
        strangers.add(link);
        if (strangers.size() > MOST_STRANGERS) {
            refuse(link, "too many agents are dialling in at a time");
            return;
        }
        CompletableFuture<Fields> unused = Handshake.ask(link, patience, Backing.NONE)
                .whenComplete((answer, lost) -> greeted(link, trusted, answer, lost));
    }

    private void greeted(AgentLink link, boolean trusted, @Nullable Fields answer, @Nullable Throwable lost) {
        try {
            if (answer == null) {
                throw Round.failure(lost);
            }
            Fields result = Handshake.result(link, answer);
            if (!trusted && !token.matches(Handshake.token(result))) {
                refuse(link, DialInServer.WRONG_TOKEN);
            } else {
                welcome(new Guest(link, Handshake.profile(result), Handshake.hosts(result)));
            }
        } catch (Malformed e) {
            refuse(link, "" + link.complaint().wrongAnswer(Handshake.METHOD, e).getMessage());
        } catch (SubjectFailure e) {
            refuse(link, "" + e.getMessage());
        }
    }

    private void welcome(Guest guest) {
        if (guests.admit(guest)) {
            strangers.remove(guest.link());
        } else {
            refuse(guest.link(), "it declares something else than the agent that came first");
        }
    }

    private void refuse(AgentLink link, String reason) {
        strangers.remove(link);
        link.transport().dismiss(reason);
        link.awaitEnd(Duration.ZERO);
        refused(link.transport().name(), reason);
    }

    @Override
    public void refused(String origin, String reason) {
        guests.refused(token.hiddenIn(origin + ", " + reason));
    }

    /** Nobody is listened to before the token was shown: an event of a world that is not open would stand in the report. */
    @Override
    public void notified(AgentLink link, String method, Fields params) {
        if (!guests.has(link)) {
            throw new Malformed(
                    "\"" + method + "\" before the answer to initialize", "Answer initialize before anything else.");
        }
        worlds.notified(link, method, params);
    }

    @Override
    public void lost(AgentLink link, SubjectFailure failure) {
        boolean missed = worlds.isHost(link);
        boolean wasThere = guests.remove(link);
        worlds.lost(link, failure);
        if (missed && wasThere) {
            news.accept("Lost in the middle of a world: the agent from "
                    + link.transport().name());
        }
    }
}
