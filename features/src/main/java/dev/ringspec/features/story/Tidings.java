package dev.ringspec.features.story;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a scenario says of who was told what. */
public final class Tidings {
    private static final String BUSY = "that the call was busy";

    private final Story story;

    public Tidings(Story story) {
        this.story = story;
    }

    /** Somebody is told, on any listener. */
    public void isTold(Person person, News news) {
        isTold(person, news, Optional.empty());
    }

    /** Somebody is told on that listener. */
    public void isTold(Person person, News news, String listener) {
        isTold(person, news, Optional.of(listener));
    }

    private void isTold(Person person, News news, Optional<String> listener) {
        Scene scene = story.scene();
        Predicate<CallEvent> fits = on(story.known(person), listener)
                .and(news::isIn)
                .and(e -> news.which().isAny()
                        || session(person, news).equals(e.call().sessionId()));
        if (!scene.hearing().take(fits)) {
            story.claim(new Claim(
                    person + " is told " + news.text(),
                    Words.events(scene.hearing().told()),
                    new Rewriting(scene).told(person, listener.orElse("main"), news, session(person, news))));
        }
    }

    /** Nothing but what the sentences before have named was told to somebody. */
    public void isToldNothing(Person person) {
        nothing(person + " is told nothing more", on(story.known(person), Optional.empty()));
    }

    /** The same for one listener. */
    public void isToldNothing(Person person, String listener) {
        nothing(person + " is told nothing more on " + listener, on(story.known(person), Optional.of(listener)));
    }

    /** Nothing but what the sentences before have named was told to anybody. */
    public void nobodyIsToldAnything() {
        nothing("nobody is told anything more", e -> true);
    }

    private void nothing(String said, Predicate<CallEvent> whom) {
        Scene scene = story.scene();
        List<Integer> rest = scene.hearing().rest(whom);
        if (!rest.isEmpty()) {
            story.claim(new Claim(
                    said,
                    Words.events(scene.hearing().told().stream().filter(whom).toList()),
                    List.of(new Rewriting(scene).without(rest))));
        }
    }

    /** OP-quick-cancel: somebody is told of the call and of its cancel, in this order, or of neither. */
    public void bothOrNeither(Person person) {
        Hearing hearing = story.scene().hearing();
        List<EventKind> told = hearing.told().stream()
                .filter(on(story.known(person), Optional.empty()))
                .map(CallEvent::kind)
                .toList();
        hearing.take(e -> e.kind() == EventKind.INCOMING);
        hearing.take(e -> e.kind() == EventKind.CANCELLED);
        if (!told.isEmpty() && !told.equals(List.of(EventKind.INCOMING, EventKind.CANCELLED))) {
            story.claim(new Claim(
                    person + " is told of the call and then of its cancel, or of neither", "" + told, List.of()));
        }
    }

    /** BSY-7: the call rings at the receiver, was refused, or is busy without anybody's doing. */
    public void comesToAnOutcome(Person caller, Person receiver) {
        Scene scene = story.scene();
        boolean rings = scene.hearing().take(on(receiver, Optional.empty()).and(e -> e.kind() == EventKind.INCOMING));
        boolean isBusy = scene.hearing().take(on(caller, Optional.empty()).and(News.of(BUSY)::isIn));
        boolean isRefused = scene.reply(scene.rings().latest().invocation()) instanceof Reply.Refused;
        if (Stream.of(rings, isBusy, isRefused).filter(o -> o).count() != 1) {
            story.claim(new Claim(
                    "the call rings, is refused, or is busy",
                    Words.events(scene.hearing().told()),
                    List.of()));
        }
    }

    private String session(Person person, News news) {
        Scene scene = story.scene();
        return scene.session(scene.rings().meant(news.which(), person, Ring::concerns));
    }

    private static Predicate<CallEvent> on(Person person, Optional<String> listener) {
        return e -> e.device().equals(person.device())
                && listener.map(l -> l.equals(e.listenerId())).orElse(true);
    }
}
