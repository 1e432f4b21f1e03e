package dev.odooupgrade.simulation;

import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.simulation.SftpFault.Moment;
import java.util.Optional;
import java.util.Set;

/**
 * A fault where it may happen.
 *
 * @param place such as {@code v1 create} or {@code sftp WRITE}
 * @param what a fault of this simulation, or one that the sandbox can be told to show
 */
record PlacedFault(String place, Object what) {
  private static final Set<String> WHILE_FETCHING =
      Set.of(
          SimulatedSftp.place(Moment.OPEN_TO_READ),
          SimulatedSftp.place(Moment.READ),
          SimulatedSftp.place(Endpoint.SFTP_DOWNLOAD));

  boolean isOfToday() {
    return place.startsWith(FaultMatrix.TODAY) || place.startsWith("rsync ");
  }

  /** What the dump must travel by, for this to happen; empty where that does not matter. */
  Optional<Transport> upload() {
    if (place.equals("v1 upload")) {
      return Optional.of(Transport.HTTPS);
    }
    boolean sends = place.startsWith("sftp ") || place.startsWith("sandbox ");
    return (sends && !WHILE_FETCHING.contains(place)) || place.equals("v1 request_sftp_access")
        ? Optional.of(Transport.SFTP)
        : Optional.empty();
  }

  /** What the result must travel by. */
  Optional<Transport> download() {
    if (place.equals("v1 download")) {
      return Optional.of(Transport.HTTPS);
    }
    return WHILE_FETCHING.contains(place) ? Optional.of(Transport.SFTP) : Optional.empty();
  }

  @Override
  public String toString() {
    return place + ": " + what;
  }
}
