package dev.odooupgrade.sandbox.v1.sftp;

import dev.odooupgrade.sandbox.v1.request.Results;
import dev.odooupgrade.sandbox.v1.request.StoredRequest;
import dev.odooupgrade.sandbox.v1.request.UpgradeRequests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * What the user of one request sees over SFTP: a single folder, listed again each time, with the
 * shared file in it. No other path exists, for nothing else is looked up.
 */
record SftpFolder(int requestId, UpgradeRequests requests) {
  /** The files there are now: the shared one first. */
  List<SftpEntry> entries() throws IOException {
    StoredRequest request = request();
    Results results = requests.results();
    List<SftpEntry> entries = new ArrayList<>();
    if (requests.hasResult(request)) {
      entries.add(entry(results.name(request), results.file(request), false, request));
    }
    Path dump = requests.store().dump(requestId);
    entries.add(entry(request.order().filename(), dump, requests.isDraft(request), request));
    return entries;
  }

  private static SftpEntry entry(String name, Path file, boolean writable, StoredRequest request)
      throws IOException {
    return SftpEntry.file(name, file, writable, request.createdAt());
  }

  /** What stands at that path; empty when nothing does. */
  Optional<SftpEntry> find(String path) throws IOException {
    Optional<String> name = name(path);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (name.get().isEmpty()) {
      return Optional.of(SftpEntry.folder(request().createdAt()));
    }
    return entries().stream().filter(entry -> entry.name().equals(name.get())).findFirst();
  }

  /** What stands at that path, which a request needs to go on. */
  SftpEntry need(String path) throws IOException {
    return find(path).orElseThrow(SftpFolder::noSuchFile);
  }

  static SftpException noSuchFile() {
    return new SftpException(SftpConstants.SSH_FX_NO_SUCH_FILE, "There is no such file.");
  }

  /** What the rules forbid. */
  static SftpException denied(String why) {
    return new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, why);
  }

  /** Where the sandbox keeps what it shows. */
  Path root() {
    return requests.store().folder();
  }

  /** Whether the shared file may be written at this moment. */
  boolean isDraft() {
    return requests.isDraft(request());
  }

  /** Forgets that a dump had arrived whole, for now it is written again. */
  void writtenAgain() throws IOException {
    if (request().dump().isPresent()) {
      requests.store().stored().change(request(), StoredRequest::withoutDump);
    }
  }

  /** The name that a path leads to: empty text for the folder; nothing when it leads deeper. */
  static Optional<String> name(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        // Above the root is the root.
        if (!steps.isEmpty()) {
          steps.remove(steps.size() - 1);
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return steps.size() > 1 ? Optional.empty() : Optional.of(String.join("", steps));
  }

  private StoredRequest request() {
    return requests.store().stored().find(requestId).orElseThrow();
  }
}
