package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One thing that happens. Numbers choose among what there is at that moment, so that a list still
 * means something when commands are taken out of it.
 *
 * @param then what is to happen in the middle of a call, for {@link Op#AMID}
 */
record Command(Op op, int a, int b, int c, @Nullable Command then) {
    /** What can happen. */
    enum Op {
        WRITE,
        EDIT,
        PLAN,
        REMOVE,
        MOVE,
        CANCEL,
        DECIDE,
        EXPIRE,
        HOLD,
        PAUSE,
        LOCK,
        SETTLE,
        TICK,
        SLEEP,
        RUN,
        CRASH,
        REBOOT,
        CLOCK,
        SERVER_CLOCK,
        REMOTE,
        NET,
        TOKEN,
        AMID
    }

    static Command of(Op op, int a, int b, int c) {
        return new Command(op, a, b, c, null);
    }

    /** Whether a person or time does it, so that it may happen while a call is under way. */
    boolean movesTime() {
        return op == Op.TICK || op == Op.SLEEP || op == Op.CLOCK || op == Op.SERVER_CLOCK;
    }

    @Override
    public String toString() {
        String own = op.name().toLowerCase(Locale.ROOT) + " " + a + " " + b + " " + c;
        return then == null ? own : own + " > " + then;
    }

    static String text(List<Command> commands) {
        return commands.stream().map(Command::toString).collect(Collectors.joining("; "));
    }

    static List<Command> read(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).map(Command::one).toList();
    }

    private static Command one(String text) {
        String[] halves = text.split(" > ", 2);
        String[] words = halves[0].split(" ");
        return new Command(
                Op.valueOf(words[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                halves.length > 1 ? one(halves[1]) : null);
    }
}
