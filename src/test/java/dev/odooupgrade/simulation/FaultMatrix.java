package dev.odooupgrade.simulation;

import dev.odooupgrade.sandbox.fault.Endpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every fault that there is, at every place where it may happen. */
final class FaultMatrix {
  /** A word before a method's own, for each protocol. */
  static final String V1 = "v1 ";

  static final String TODAY = "today ";

  private static final List<String> METHODS_OF_TODAY =
      List.of("create", "transfer/start", "transfer/stop", "process", "status");

  private static final Map<String, List<PlacedFault>> BY_PLACE = byPlace();

  private FaultMatrix() {}

  static List<PlacedFault> all() {
    return BY_PLACE.values().stream().flatMap(List::stream).toList();
  }

  static List<PlacedFault> at(String place) {
    List<PlacedFault> faults = BY_PLACE.getOrDefault(place, List.of());
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("nothing is known to go wrong at " + place);
    }
    return faults;
  }

  private static Map<String, List<PlacedFault>> byPlace() {
    Map<String, List<PlacedFault>> all = new LinkedHashMap<>();
    for (Endpoint endpoint : Endpoint.values()) {
      switch (endpoint) {
        case CREATE, UPLOAD, REQUEST_SFTP_ACCESS, PROCESS, STATUS ->
            put(all, V1 + endpoint.word(), called(endpoint));
        case DOWNLOAD -> put(all, V1 + "download", called(endpoint));
        case SFTP_CONNECTION, SFTP_UPLOAD, SFTP_DOWNLOAD ->
            put(all, SimulatedSftp.place(endpoint), SandboxFaults.at(endpoint).stream());
        case SKIP_TEST, OTHER -> {}
      }
    }
    for (String method : METHODS_OF_TODAY) {
      put(all, TODAY + method, called(Endpoint.STATUS));
    }
    for (SftpFault.Moment moment : SftpFault.Moment.values()) {
      put(
          all,
          SimulatedSftp.place(moment),
          Arrays.stream(SftpFault.values()).filter(it -> it.fits(moment)));
    }
    for (SimulatedRsync.Way way : SimulatedRsync.Way.values()) {
      put(all, way.place(), Arrays.stream(SimulatedRsync.Fault.values()));
    }
    return all;
  }

  private static Stream<?> called(Endpoint endpoint) {
    return Stream.concat(
        Arrays.stream(NetworkFault.values())
            .filter(it -> endpoint != Endpoint.DOWNLOAD || !it.spoils()),
        SandboxFaults.at(endpoint).stream());
  }

  private static void put(Map<String, List<PlacedFault>> all, String place, Stream<?> faults) {
    List<PlacedFault> placed = new ArrayList<>();
    faults.forEach(fault -> placed.add(new PlacedFault(place, fault)));
    all.put(place, placed);
  }
}
