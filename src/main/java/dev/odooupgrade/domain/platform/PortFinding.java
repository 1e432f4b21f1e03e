package dev.odooupgrade.domain.platform;

/**
 * What was found out of a TCP port.
 *
 * @param host a name or an address
 * @param port from 1 to 65535
 */
public record PortFinding(String host, int port, PortAnswer answer) {}
