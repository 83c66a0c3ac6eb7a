package studio.meridian.sync;

import studio.meridian.model.Channel;
import studio.meridian.platform.Account;

/** Gives channels what lets us in. */
@FunctionalInterface
public interface Accounts {
    /** The account of a channel; its secrets are opened only when an adapter asks for them. */
    Account of(Channel channel);
}
