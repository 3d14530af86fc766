package dev.ringspec.features.story;

import dev.ringspec.features.story.News.Form;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the history of a world anew, as a sentence would have it. */
final class Rewriting {
    private final Scene scene;
    private final List<Observation> history;

    Rewriting(Scene scene) {
        this.scene = scene;
        this.history = scene.trial().observations();
    }

    /** Up to that command, which was answered the other way. */
    List<Observation> answered(int id, boolean success) {
        return answered(id, success ? success(id) : new Reply.Refused(null, null));
    }

    /** Up to that command, which was answered like that. */
    List<Observation> answered(int id, Reply reply) {
        int at = place(id);
        List<Observation> other = new ArrayList<>(history.subList(0, at));
        other.add(new Returned(history.get(at).at(), id, reply));
        return other;
    }

    /** Without what was observed at these places. */
    List<Observation> without(Collection<Integer> places) {
        return IntStream.range(0, history.size())
                .filter(i -> !places.contains(i))
                .mapToObj(history::get)
                .toList();
    }

    /** With the news told to somebody, in each of its forms, before each quiet since the row of Whens began. */
    List<List<Observation>> told(Person person, String listener, News news, String session) {
        List<List<Observation>> all = new ArrayList<>();
        for (int i = history.size() - 1; i >= scene.hearing().from(); i--) {
            if (history.get(i) instanceof Quiet) {
                int at = i;
                news.forms().forEach(f -> all.add(inserted(at, event(person, listener, f, session))));
            }
        }
        return all;
    }

    /** With what is said of a call changed in the first place where it is told or answered so. */
    List<Observation> changed(int place, UnaryOperator<Call> change) {
        List<Observation> other = new ArrayList<>(history.subList(0, place));
        Observation at = history.get(place);
        if (at instanceof Told told) {
            CallEvent e = told.event();
            other.add(new Told(at.at(), new CallEvent(e.device(), e.listenerId(), e.kind(), change.apply(e.call()))));
        } else if (at instanceof Returned returned
                && returned.reply() instanceof Reply.Success success
                && success.call() != null) {
            other.add(new Returned(at.at(), returned.id(), new Reply.Success(change.apply(success.call()))));
        }
        return other;
    }

    private List<Observation> inserted(int at, CallEvent event) {
        List<Observation> other = new ArrayList<>(history);
        other.add(at, new Told(history.get(at).at(), event));
        return other;
    }

    private CallEvent event(Person person, String listener, Form form, String session) {
        Call call = new Portrait(scene, session).as(form.word());
        return new CallEvent(person.device(), listener, form.kind(), call);
    }

    /** With something told to somebody in a media session, before each quiet since the row of Whens began. */
    List<List<Observation>> toldInSession(SessionEvent event) {
        List<List<Observation>> all = new ArrayList<>();
        for (int i = history.size() - 1; i >= scene.hearing().from(); i--) {
            if (history.get(i) instanceof Quiet) {
                List<Observation> other = new ArrayList<>(history);
                other.add(i, new SessionTold(history.get(i).at(), event));
                all.add(other);
            }
        }
        return all;
    }

    /** What the command would be answered with if it were taken. */
    private Reply success(int id) {
        Command command = command(id);
        if (command instanceof Command.GenerateToken) {
            return new Reply.Success(null, "token-of-the-story");
        }
        boolean isOfASession = command instanceof Command.StartSession || command instanceof Command.EndSession;
        return new Reply.Success(isOfASession ? null : result(id));
    }

    /** The call that the command would be answered with. */
    private @Nullable Call result(int id) {
        Command command = command(id);
        if (command instanceof Command.InitiateCall) {
            return Portrait.asked(scene, id);
        }
        return command.session().map(s -> new Portrait(scene, s).after(command)).orElse(null);
    }

    private Command command(int id) {
        return history.stream()
                .filter(o -> o instanceof Invoked i && i.id() == id)
                .map(o -> ((Invoked) o).command())
                .findFirst()
                .orElseThrow();
    }

    private int place(int id) {
        return IntStream.range(0, history.size())
                .filter(i -> history.get(i) instanceof Returned r && r.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
