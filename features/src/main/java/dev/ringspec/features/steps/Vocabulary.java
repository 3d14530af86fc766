package dev.ringspec.features.steps;

import dev.ringspec.features.story.Deed;
import dev.ringspec.features.story.Deeds;
import dev.ringspec.features.story.News;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Which;
import io.cucumber.java.ParameterType;
import java.util.Arrays;
import java.util.List;

/** The words that stand for something in every sentence. */
public final class Vocabulary {
    private static final String NAME = "[A-Z][a-z]+";

    @ParameterType(Person.FORMS)
    @Meaning("Alice, or Alice's other device. Any name with a capital will do.")
    public Person person(String name) {
        return Person.of(name);
    }

    @ParameterType(NAME)
    @Meaning("The name of a group without quotes: Team.")
    public String group(String name) {
        return name;
    }

    @Meaning("Alice and Bob; Alice, Bob and Carol.")
    @ParameterType(NAME + "(?:, " + NAME + ")* and " + NAME)
    public List<Person> people(String names) {
        return Arrays.stream(names.split(", | and ")).map(Person::new).toList();
    }

    @ParameterType(Which.FORMS)
    @Meaning(
            "the call, the first call, the call from Alice, the call with Bob, the call from Alice to Bob, an unknown call.")
    public Which call(String text) {
        return new Which(text);
    }

    @ParameterType(News.FORMS)
    @Meaning("of an incoming call, or that the call was accepted, was rejected, was busy, was cancelled, was ended, was"
            + " unanswered, was missed, timed out, rings no more; of an incoming call from Alice, that the call from Alice"
            + " was accepted.")
    public News news(String text) {
        return News.of(text);
    }

    @ParameterType(Deeds.FORMS)
    @Meaning(
            "Alice calls Bob; Bob accepts, rejects, sends busy, cancels, each also with a call: Bob rejects the call from Carol.")
    public Deed deed(String text) {
        return Deeds.of(text);
    }

    @ParameterType("OP-[a-z-]+")
    @Meaning("The id of an open point, such as OP-ender-told; its readings are listed by explain.")
    public String point(String id) {
        return id;
    }
}
