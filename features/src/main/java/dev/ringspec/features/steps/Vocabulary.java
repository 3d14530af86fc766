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
    public Person person(String name) {
        return Person.of(name);
    }

    @ParameterType(NAME)
    public String group(String name) {
        return name;
    }

    @ParameterType(NAME + "(?:, " + NAME + ")* and " + NAME)
    public List<Person> people(String names) {
        return Arrays.stream(names.split(", | and ")).map(Person::new).toList();
    }

    @ParameterType(Which.FORMS)
    public Which call(String text) {
        return new Which(text);
    }

    @ParameterType(News.FORMS)
    public News news(String text) {
        return News.of(text);
    }

    @ParameterType(Deeds.FORMS)
    public Deed deed(String text) {
        return Deeds.of(text);
    }

    @ParameterType("OP-[a-z-]+")
    public String point(String id) {
        return id;
    }
}
