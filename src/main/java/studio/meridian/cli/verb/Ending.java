package studio.meridian.cli.verb;

/** How a command that runs until it is stopped hears of its end; made by app. */
@FunctionalInterface
public interface Ending {
    /** Has this done when the program is asked to end, unless what is returned is closed before. */
    Registration then(Runnable work);

    /** Closing it takes the work back. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
