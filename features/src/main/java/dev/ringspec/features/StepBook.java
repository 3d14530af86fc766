package dev.ringspec.features;

import dev.ringspec.features.steps.AcceptSteps;
import dev.ringspec.features.steps.ActiveCallSteps;
import dev.ringspec.features.steps.AnswerSteps;
import dev.ringspec.features.steps.BusySteps;
import dev.ringspec.features.steps.CallingSteps;
import dev.ringspec.features.steps.CancelSteps;
import dev.ringspec.features.steps.ConnectionSteps;
import dev.ringspec.features.steps.EndSteps;
import dev.ringspec.features.steps.FactSteps;
import dev.ringspec.features.steps.GroupSteps;
import dev.ringspec.features.steps.ListenerSteps;
import dev.ringspec.features.steps.Meaning;
import dev.ringspec.features.steps.MediaSessionSteps;
import dev.ringspec.features.steps.RaceSteps;
import dev.ringspec.features.steps.ReadingSteps;
import dev.ringspec.features.steps.RejectSteps;
import dev.ringspec.features.steps.TellingSteps;
import dev.ringspec.features.steps.TimeSteps;
import dev.ringspec.features.steps.Vocabulary;
import dev.ringspec.features.steps.WireSteps;
import dev.ringspec.features.steps.WorldSteps;
import dev.ringspec.features.story.Person;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Every sentence that a feature can be written in. */
public final class StepBook {
    private static final int NEAREST = 3;

    /** In the order in which they are listed. */
    private static final List<Class<?>> FLOWS = List.of(
            WorldSteps.class,
            ReadingSteps.class,
            CallingSteps.class,
            AcceptSteps.class,
            RejectSteps.class,
            CancelSteps.class,
            BusySteps.class,
            EndSteps.class,
            TimeSteps.class,
            RaceSteps.class,
            ListenerSteps.class,
            ActiveCallSteps.class,
            MediaSessionSteps.class,
            ConnectionSteps.class,
            WireSteps.class,
            TellingSteps.class,
            AnswerSteps.class,
            FactSteps.class,
            GroupSteps.class);

    private static final List<Entry> ENTRIES =
            FLOWS.stream().flatMap(StepBook::entries).toList();

    private static final List<Word> WORDS = Stream.of(Vocabulary.class, WireSteps.class)
            .flatMap(StepBook::words)
            .toList();

    private StepBook() {}

    /**
     * A sentence.
     *
     * @param keyword {@code Given}, {@code When} or {@code Then}
     * @param expression the sentence, with what stands for a person, a call or a number in braces
     * @param meaning what it does
     */
    public record Entry(String keyword, String expression, String meaning) {}

    /**
     * What may be written in place of a word in braces.
     *
     * @param name the word, without the braces
     * @param meaning what stands for it
     */
    public record Word(String name, String meaning) {}

    /** All of them. */
    public static List<Entry> steps() {
        return ENTRIES;
    }

    /** The words in braces that are the kit's own; {@code string} and {@code double} are Cucumber's. */
    public static List<Word> words() {
        return WORDS;
    }

    /** What to say of a step that does not exist: those that come nearest to it. */
    static String whatIsMeant(String step, int line) {
        String nearest = String.join(
                "\n    ",
                nearest(step).stream()
                        .map(e -> e.keyword() + " " + e.expression())
                        .toList());
        return "No step says \"" + step + "\" (line " + line + "). The nearest that exist are\n    " + nearest;
    }

    /** The steps that come nearest to a sentence. */
    public static List<Entry> nearest(String sentence) {
        String plain = plain(sentence);
        return ENTRIES.stream()
                .sorted(Comparator.comparingDouble(e -> distance(plain, e)))
                .limit(NEAREST)
                .toList();
    }

    /** Letters to change, by the length of the longer one: a short step is near to nothing. */
    private static double distance(String sentence, Entry entry) {
        return samples(entry.expression())
                .mapToDouble(s -> distance(sentence, s))
                .min()
                .orElse(1);
    }

    private static double distance(String one, String other) {
        int changes = LevenshteinDistance.getDefaultInstance().apply(one, other);
        return changes / (double) Math.max(one.length(), other.length());
    }

    /** What an author may have written in place of the braces. */
    private static Stream<String> samples(String expression) {
        String plain = plain(expression).replace("{deed}", "P accepts").replaceAll("[()]", "");
        return Stream.of("that the call was accepted", "of an incoming call")
                .map(news -> plain.replace("{news}", news))
                .flatMap(p -> Stream.of("the call", "the call from P").map(call -> p.replace("{call}", call)))
                .distinct();
    }

    /** The same stands for the same: who it is, which number, which words. */
    private static String plain(String sentence) {
        return sentence.replaceAll("\\{(person|people)}|\\b" + Person.FORMS + "\\b", "P")
                .replaceAll("\"[^\"]*\"|\\{string}", "S")
                .replaceAll("\\d+(\\.\\d+)?|\\{double}", "N")
                .replaceAll("OP-[a-z-]+|\\{point}", "O");
    }

    private static Stream<Word> words(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(ParameterType.class))
                .map(m -> new Word(m.getName(), m.getAnnotation(Meaning.class).value()))
                .sorted(Comparator.comparing(Word::name));
    }

    private static Stream<Entry> entries(Class<?> flow) {
        return Arrays.stream(flow.getDeclaredMethods())
                .flatMap(m -> entry(m).stream())
                .sorted(Comparator.comparing(Entry::keyword, Comparator.comparing("GivenWhenThen"::indexOf))
                        .thenComparing(Entry::expression));
    }

    private static Optional<Entry> entry(Method method) {
        Meaning meaning = method.getAnnotation(Meaning.class);
        return meaning == null ? Optional.empty() : sentence(method).map(s -> new Entry(s[0], s[1], meaning.value()));
    }

    private static Optional<String[]> sentence(Method method) {
        return Stream.<Optional<String[]>>of(
                        of("Given", method.getAnnotation(Given.class), Given::value),
                        of("When", method.getAnnotation(When.class), When::value),
                        of("Then", method.getAnnotation(Then.class), Then::value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T> Optional<String[]> of(
            String keyword,
            @org.jspecify.annotations.Nullable T annotation,
            java.util.function.Function<T, String> text) {
        return annotation == null ? Optional.empty() : Optional.of(new String[] {keyword, text.apply(annotation)});
    }
}
