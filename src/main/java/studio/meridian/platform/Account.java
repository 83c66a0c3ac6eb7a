package studio.meridian.platform;

import studio.meridian.model.Channel;

/**
 * A channel with what lets us in.
 *
 * @param credentials asked only while the account is being used
 */
public record Account(Channel channel, Credentials credentials) {}
