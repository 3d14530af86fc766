package dev.ringspec.conformance.http.binding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text with placeholders: {@code Bearer {token}}. */
public final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("(\\$?)\\{([^{}]*)}");

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** What a template is made of. */
    private sealed interface Piece {
        /** What it looks like in the file. */
        String shown();

        record Text(String text) implements Piece {
            @Override
            public String shown() {
                return text;
            }
        }

        record Hidden(Secret secret) implements Piece {
            @Override
            public String shown() {
                return secret.toString();
            }
        }

        record Hole(String name) implements Piece {
            @Override
            public String shown() {
                return "{" + name + "}";
            }
        }
    }

    /** Where a file takes the value of a variable from. */
    public interface Environment {
        /** The value of that name. */
        Secret value(String name);
    }

    /** The template that the text stands for; {@code ${NAME}} in it is taken from the environment at once. */
    static Template of(String text, Environment environment) {
        List<Piece> pieces = new ArrayList<>();
        Matcher next = PLACEHOLDER.matcher(text);
        int from = 0;
        while (next.find()) {
            addText(pieces, text.substring(from, next.start()));
            boolean secret = !next.group(1).isEmpty();
            pieces.add(secret ? new Piece.Hidden(environment.value(next.group(2))) : new Piece.Hole(next.group(2)));
            from = next.end();
        }
        addText(pieces, text.substring(from));
        return new Template(pieces);
    }

    private static void addText(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text));
        }
    }

    /** The names of its placeholders. */
    Set<String> names() {
        return new LinkedHashSet<>(holes());
    }

    /** The placeholder that it consists of, if it is nothing but one. */
    Optional<String> whole() {
        return pieces.size() == 1 && pieces.get(0) instanceof Piece.Hole hole
                ? Optional.of(hole.name())
                : Optional.empty();
    }

    /** The text; empty if one of the values is absent. */
    public Optional<String> render(Values values) {
        return render(values, Coding.PLAIN);
    }

    Optional<String> render(Values values, Coding coding) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            Optional<String> part = piece instanceof Piece.Hole hole
                    ? values.text(hole.name()).map(coding::encoded)
                    : Optional.of(fixed(piece, coding));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            text.append(part.get());
        }
        return Optional.of(text.toString());
    }

    /** The values with which it would have given that text; empty if there are none. */
    public Optional<Values> match(String text) {
        return match(text, Coding.PLAIN);
    }

    Optional<Values> match(String text, Coding coding) {
        Matcher whole = pattern(coding).matcher(text);
        if (!whole.matches()) {
            return Optional.empty();
        }
        Optional<Values> found = Optional.of(Values.NONE);
        int group = 0;
        for (String name : holes()) {
            group++;
            Values one = Values.NONE.with(name, coding.decoded(whole.group(group)));
            found = found.flatMap(others -> others.agreeing(one));
        }
        return found;
    }

    private Pattern pattern(Coding coding) {
        String regex = pieces.stream()
                .map(p -> p instanceof Piece.Hole ? "(" + coding.regex() + ")" : Pattern.quote(fixed(p, coding)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    /** A secret may hold anything; what stands in the file is written as the wire wants it. */
    private static String fixed(Piece piece, Coding coding) {
        return piece instanceof Piece.Hidden hidden
                ? coding.encoded(hidden.secret().reveal())
                : piece.shown();
    }

    private List<String> holes() {
        return pieces.stream()
                .filter(Piece.Hole.class::isInstance)
                .map(p -> ((Piece.Hole) p).name())
                .toList();
    }

    /** As it stands in the file, but for what came from the environment. */
    @Override
    public String toString() {
        return pieces.stream().map(Piece::shown).collect(Collectors.joining());
    }
}
