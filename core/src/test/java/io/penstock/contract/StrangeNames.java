package io.penstock.contract;

import io.penstock.domain.task.WorkFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes file names that are legal yet hard to pass through shells, URLs and listings; the same ones for the same seed. */
public final class StrangeNames {
    private static final List<String> PARTS = List.of(
            " ", "  ", "'", "\"", "$", "$HOME", "$(id)", "`", "\n", "-", "--help", "-rf", "ä", "日本", "🧬", "\\", "\\n",
            "*", "?", "[a]", "{a,b}", "%", "%20", "+", "#", "&", ";", "|", "<", ">", "(", ")", "!", "~", "=", ":", ",",
            "@", "\t", "a", "B", "7", ".", "_", "sample", ".txt");

    private final Random random;

    private StrangeNames(long seed) {
        this.random = new Random(seed);
    }

    /** Returns some names, all different; none begins with a dot. */
    public static List<String> some(int count, long seed) {
        StrangeNames names = new StrangeNames(seed);
        Set<String> made =
                new LinkedHashSet<>(List.of("-n", " ", "it's", "new\nline", "back\\slash", "naïve $HOME *?"));
        while (made.size() < count) {
            made.add(names.next());
        }
        return new ArrayList<>(made).subList(0, count);
    }

    private String next() {
        while (true) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(5) + 1; i > 0; i--) {
                name.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            String text = name.toString();
            boolean fits = text.getBytes(StandardCharsets.UTF_8).length <= 100;
            if (fits && !text.startsWith(".") && !WorkFile.isReserved(text)) {
                return text;
            }
        }
    }
}
