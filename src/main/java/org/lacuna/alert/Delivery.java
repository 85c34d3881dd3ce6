package org.lacuna.alert;

/**
 * How one sending ended.
 *
 * @param channel name of the channel
 * @param notices how many notices it carried
 * @param delivered whether they were taken
 * @param explanation why not; holds no secret
 */
public record Delivery(String channel, int notices, boolean delivered, String explanation) {}
