package studio.meridian.sync;

import studio.meridian.model.Channel;
import studio.meridian.platform.Account;

/** Gives channels what lets us in. */
@FunctionalInterface
public interface Accounts {
    /**
     * The account of a channel. One without secrets asks for no key.
     *
     * @throws studio.meridian.messages.FailureException when its secrets cannot be opened now
     */
    Account of(Channel channel);
}
