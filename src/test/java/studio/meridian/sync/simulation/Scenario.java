package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Ids;
import studio.meridian.sync.simulation.Command.Op;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/**
 * One life of a world.
 *
 * @param seed of the names in it
 */
record Scenario(long seed, List<Command> commands) {
    /** How often each thing happens. */
    private static final Op[] OPS = {
        Op.WRITE,
        Op.EDIT,
        Op.EDIT,
        Op.EDIT,
        Op.PLAN,
        Op.PLAN,
        Op.PLAN,
        Op.PLAN,
        Op.PLAN,
        Op.PLAN,
        Op.REMOVE,
        Op.MOVE,
        Op.CANCEL,
        Op.DECIDE,
        Op.DECIDE,
        Op.DECIDE,
        Op.DECIDE,
        Op.EXPIRE,
        Op.HOLD,
        Op.PAUSE,
        Op.LOCK,
        Op.SETTLE,
        Op.SETTLE,
        Op.TICK,
        Op.TICK,
        Op.TICK,
        Op.TICK,
        Op.TICK,
        Op.SLEEP,
        Op.RUN,
        Op.RUN,
        Op.RUN,
        Op.RUN,
        Op.RUN,
        Op.RUN,
        Op.RUN,
        Op.RUN,
        Op.RUN,
        Op.RUN,
        Op.CRASH,
        Op.REBOOT,
        Op.CLOCK,
        Op.SERVER_CLOCK,
        Op.REMOTE,
        Op.REMOTE,
        Op.NET,
        Op.NET,
        Op.NET,
        Op.NET,
        Op.NET,
        Op.TOKEN,
        Op.AMID,
        Op.AMID,
        Op.AMID,
        Op.AMID,
        Op.AMID
    };

    private static final Op[] IN_A_CALL = {
        Op.CRASH,
        Op.CRASH,
        Op.CRASH,
        Op.CRASH,
        Op.RUN,
        Op.RUN,
        Op.RUN,
        Op.EDIT,
        Op.PLAN,
        Op.MOVE,
        Op.CANCEL,
        Op.REMOVE,
        Op.DECIDE,
        Op.CLOCK,
        Op.SLEEP,
        Op.TICK,
        Op.REMOTE,
        Op.SERVER_CLOCK
    };

    static Scenario of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int length = random.nextInt(30, 75);
        List<Command> commands = new ArrayList<>();
        commands.add(Command.of(Op.WRITE, 0, 0, 0));
        while (commands.size() < length) {
            Op op = OPS[random.nextInt(OPS.length)];
            commands.add(command(random, op));
            if (random.nextInt(40) == 0) missed(random, commands);
            if (random.nextInt(40) == 0) doubted(random, commands);
            boolean plans = op == Op.PLAN || op == Op.DECIDE || op == Op.NET || op == Op.AMID;
            if (plans && random.nextInt(3) > 0) commands.add(command(random, Op.RUN));
        }
        return new Scenario(seed, List.copyOf(commands));
    }

    /** Asleep past the moment, and killed or changed while that is found out. */
    private static void missed(SplittableRandom random, List<Command> commands) {
        commands.add(Command.of(Op.PLAN, random.nextInt(8), random.nextInt(8), 31));
        if (random.nextBoolean()) {
            commands.add(Command.of(Op.NET, Fate.REFUSED.ordinal(), 3, 0));
            commands.add(Command.of(Op.TICK, 1_900, 0, 0));
            commands.add(command(random, Op.RUN));
        }
        commands.add(Command.of(Op.SLEEP, 90, 0, 0));
        Command crash = Command.of(Op.CRASH, 0, 0, 0);
        commands.add(new Command(Op.AMID, random.nextInt(2, 5), 0, 0, crash));
        commands.add(command(random, Op.RUN));
        Op[] then = {Op.MOVE, Op.CANCEL, Op.DECIDE};
        commands.add(command(random, then[random.nextInt(3)]));
    }

    /** Answers that make no sense, to the call and to the questions after it. */
    private static void doubted(SplittableRandom random, List<Command> commands) {
        int garbage = Fate.GARBAGE.ordinal();
        commands.add(Command.of(Op.PLAN, random.nextInt(8), random.nextInt(8), 3));
        commands.add(Command.of(Op.NET, garbage, random.nextInt(1, 3), 0));
        commands.add(command(random, Op.RUN));
        commands.add(Command.of(Op.NET, garbage, 2, 0));
        commands.add(Command.of(Op.TICK, 200, 0, 0));
        commands.add(command(random, Op.RUN));
        commands.add(command(random, Op.DECIDE));
    }

    private static Command command(SplittableRandom random, Op op) {
        int a = random.nextInt(8);
        int b = random.nextInt(8);
        int c = random.nextInt(300);
        return switch (op) {
            case TICK -> Command.of(op, random.nextInt(1, 240), 0, 0);
            case SLEEP -> Command.of(op, random.nextInt(1, 60) * random.nextInt(1, 30), 0, 0);
            case CLOCK -> Command.of(op, jump(random), 0, 0);
            case SERVER_CLOCK -> Command.of(op, a, random.nextInt(-3_600, 3_600), 0);
            case EXPIRE -> Command.of(op, a, random.nextInt(1, 90), 0);
            case MOVE -> Command.of(op, a, c, 0);
            case NET ->
                    Command.of(op, random.nextInt(Fate.values().length), random.nextInt(1, 5), c);
            case HOLD, PAUSE, LOCK ->
                    // Mostly let go again.
                    op == Op.HOLD
                            ? Command.of(op, a, random.nextInt(3), 0)
                            : Command.of(op, random.nextInt(3), 0, 0);
            case AMID -> {
                Command then = command(random, IN_A_CALL[random.nextInt(IN_A_CALL.length)]);
                yield new Command(op, random.nextInt(1, 16), 0, 0, then);
            }
            default -> Command.of(op, a, b, c);
        };
    }

    private static int jump(SplittableRandom random) {
        int size = random.nextInt(4);
        int most = size == 0 ? 60 : size == 1 ? 3_600 : size == 2 ? 86_400 : 100_000_000;
        return random.nextInt(-most, most);
    }

    /** Lives it; the trace of all that happened. */
    long run(BiFunction<InstantSource, Ids, Store> stores, @Nullable Bug bug, Coverage coverage) {
        World world = new World(stores, seed, bug, coverage);
        try (Store _ = world.store) {
            for (Command command : commands) {
                world.execute(command);
                coverage.done.merge(command.op(), 1, Integer::sum);
            }
            world.end();
        }
        coverage.lengths.add(commands.size());
        return world.watch.trace;
    }

    /** Lives what was printed of one that failed, on the simulated store. */
    static void replay(long seed, String commands) {
        new Scenario(seed, Command.read(commands)).run(MemoryStore::new, null, new Coverage());
    }
}
