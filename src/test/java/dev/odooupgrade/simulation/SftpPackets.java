package dev.odooupgrade.simulation;

import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.simulation.SftpFault.Moment;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.io.AbstractIoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.SftpErrorDataHandler;
import org.apache.sshd.sftp.client.SftpMessage;
import org.apache.sshd.sftp.client.impl.AbstractSftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.jspecify.annotations.Nullable;

/**
 * SFTP's packets, from the library's own client to a server that does what a real one may: it
 * confirms in order, and may have written what it did not confirm.
 */
final class SftpPackets extends AbstractSftpClient {
  private static final double FAULTS = 0.04;
  private static final Duration SLOW = Duration.ofSeconds(40);
  private static final long READ = 2500;
  private static final String LIMITS = "limits@openssh.com";

  /** What has come and is not confirmed. */
  private static final class Write {
    private final int number;
    private final SharedFile file;
    private final int offset;
    private final byte[] bytes;

    Write(int number, SharedFile file, int offset, byte[] bytes) {
      this.number = number;
      this.file = file;
      this.offset = offset;
      this.bytes = bytes;
    }

    int number() {
      return number;
    }

    int length() {
      return bytes.length;
    }

    /** Puts the first bytes of it where they belong. */
    void putDown(int most) {
      file.put(offset, Arrays.copyOf(bytes, most));
    }
  }

  private final World world;
  private final FaultPlan plan;
  private final ClientSession session;
  private final SimulatedSftp.Habits habits;
  private final Map<String, SharedFile> files;
  private final List<Write> unconfirmed = new ArrayList<>();
  private final Map<Integer, Buffer> replies = new HashMap<>();
  private Optional<Fault.Effect> scripted = Optional.empty();
  private long passed;
  private int last;
  private boolean open = true;

  /**
   * @param files by the names that they have there
   */
  SftpPackets(
      World world,
      FaultPlan plan,
      ClientSession session,
      SimulatedSftp.Habits habits,
      Map<String, SharedFile> files) {
    super(SftpErrorDataHandler.EMPTY);
    this.world = world;
    this.plan = plan;
    this.session = session;
    this.habits = habits;
    this.files = files;
  }

  /** It is over: of what was not confirmed, anything may have been written. */
  void hangUp() {
    if (open) {
      open = false;
      unconfirmed.stream()
          .filter(write -> world.happens(0.5))
          .forEach(write -> write.putDown(write.length()));
      unconfirmed.clear();
    }
  }

  @Override
  public int send(int command, Buffer packet) throws IOException {
    alive();
    last++;
    Moment moment = moment(command, packet);
    Optional<SftpFault> fault =
        plan.at(SimulatedSftp.place(moment), FAULTS).map(SftpFault.class::cast);
    world.effect("sftp: " + moment);
    if (fault.isPresent()) {
      before(fault.get());
    }
    serve(moment, packet, fault);
    if (fault.isPresent()) {
      after(fault.get());
    }
    return last;
  }

  @Override
  public SftpMessage write(int command, Buffer packet) throws IOException {
    int number = send(command, packet);
    return new SftpMessage(number, AbstractIoWriteFuture.fulfilled(number, true), Duration.ZERO);
  }

  @Override
  public Buffer receive(int number) throws IOException {
    Buffer reply = receive(number, Duration.ofDays(1));
    if (reply == null) {
      throw new IllegalStateException("nobody answers number " + number);
    }
    return reply;
  }

  @Override
  public @Nullable Buffer receive(int number, long millis) throws IOException {
    return receive(number, Duration.ofMillis(millis));
  }

  /** Who does not wait may still hear of it. */
  @Override
  public @Nullable Buffer receive(int number, Duration most) throws IOException {
    if (open && (!most.isZero() || world.happens(0.5))) {
      confirm(number);
    }
    Buffer reply = replies.remove(number);
    if (reply == null) {
      alive();
    }
    return reply;
  }

  private void alive() throws IOException {
    if (!open) {
      throw new SocketException("Broken pipe");
    }
  }

  private static Moment moment(int command, Buffer packet) {
    return switch (command) {
      case SftpConstants.SSH_FXP_STAT -> Moment.STAT;
      case SftpConstants.SSH_FXP_OPEN -> {
        int begin = packet.rpos();
        packet.getString();
        boolean reads = packet.getInt() == SftpConstants.SSH_FXF_READ;
        packet.rpos(begin);
        yield reads ? Moment.OPEN_TO_READ : Moment.OPEN_TO_WRITE;
      }
      case SftpConstants.SSH_FXP_READ -> Moment.READ;
      case SftpConstants.SSH_FXP_WRITE -> Moment.WRITE;
      case SftpConstants.SSH_FXP_CLOSE -> Moment.CLOSE;
      case SftpConstants.SSH_FXP_EXTENDED -> Moment.LIMITS;
      default -> throw new IllegalStateException("this server does not know " + command);
    };
  }

  private void before(SftpFault fault) throws IOException {
    switch (fault) {
      case BREAKS_BEFORE -> broken();
      case SLOW -> world.pass(SLOW);
      case STANDS_STILL -> stalled();
      case STOPPED -> {
        hangUp();
        throw new InterruptedIOException("told to stop");
      }
      default -> {}
    }
    alive();
  }

  private void after(SftpFault fault) throws IOException {
    if (fault == SftpFault.BREAKS_AFTER) {
      confirm(world.happens(0.5) ? last : last - 1);
      broken();
    } else if (fault == SftpFault.FORGETS) {
      confirm(last);
      SharedFile dump = files.values().iterator().next();
      dump.cut(world.below(dump.size() + 1));
      broken();
    }
  }

  private void broken() throws IOException {
    hangUp();
    throw new SocketException("Connection reset");
  }

  private void stalled() throws IOException {
    world.pass(SandboxFaults.STILL);
    alive();
    throw new IllegalStateException("nobody notices that nothing moves");
  }

  private void serve(Moment moment, Buffer packet, Optional<SftpFault> fault) throws IOException {
    if (fault.filter(SftpFault.DENIED::equals).isPresent()) {
      refuse(SftpConstants.SSH_FX_PERMISSION_DENIED, "no");
    } else if (fault.filter(SftpFault.ENDS_EARLY::equals).isPresent()) {
      refuse(SftpConstants.SSH_FX_EOF, "");
    } else if (fault.filter(SftpFault.DISK_FULL::equals).isPresent()) {
      if (moment == Moment.WRITE) {
        Write all = written(packet);
        confirm(last);
        all.putDown(all.length() / 2);
      }
      refuse(SftpConstants.SSH_FX_FAILURE, "No space left on device");
    } else {
      switch (moment) {
        case STAT -> stat(packet.getString(), fault);
        case OPEN_TO_READ, OPEN_TO_WRITE -> open(moment, packet.getString(), packet.getInt());
        case READ -> read(packet, fault);
        case WRITE -> write(written(packet));
        case CLOSE -> closeFile();
        case LIMITS -> limits();
        default -> throw new IllegalStateException("over SFTP there is no " + moment);
      }
    }
  }

  private void stat(String name, Optional<SftpFault> fault) {
    confirm(last);
    SharedFile file = files.get(name);
    if (file == null || !file.exists()) {
      refuse(SftpConstants.SSH_FX_NO_SUCH_FILE, "");
      return;
    }
    long size = file.size();
    if (fault.filter(SftpFault.SIZE_TOO_SMALL::equals).isPresent()) {
      size = world.below(file.size() + 1);
    } else if (fault.filter(SftpFault.SIZE_TOO_LARGE::equals).isPresent()) {
      size += 1 + world.below(1000);
    }
    Buffer reply = reply(SftpConstants.SSH_FXP_ATTRS);
    reply.putInt(SftpConstants.SSH_FILEXFER_ATTR_SIZE | SftpConstants.SSH_FILEXFER_ATTR_ACMODTIME);
    reply.putLong(size);
    reply.putInt(0);
    reply.putInt(1000);
    answer(reply);
  }

  private void open(Moment moment, String name, int modes) {
    SharedFile file = files.get(name);
    boolean makes = (modes & SftpConstants.SSH_FXF_CREAT) != 0;
    boolean reads = moment == Moment.OPEN_TO_READ;
    boolean isDump = file == files.values().iterator().next();
    if (file == null || !(file.exists() || makes)) {
      refuse(SftpConstants.SSH_FX_NO_SUCH_FILE, "");
    } else if (reads && isDump && !habits.letsRead()) {
      refuse(SftpConstants.SSH_FX_PERMISSION_DENIED, "write only");
    } else {
      file.make();
      if ((modes & SftpConstants.SSH_FXF_TRUNC) != 0) {
        file.cut(0);
      }
      // Only what is sent, or fetched for good, is a file that the sandbox knows faults of.
      Optional<Endpoint> scene =
          reads
              ? Optional.of(Endpoint.SFTP_DOWNLOAD).filter(it -> !isDump)
              : Optional.of(Endpoint.SFTP_UPLOAD);
      scripted =
          scene
              .flatMap(it -> plan.at(SimulatedSftp.place(it), FAULTS))
              .map(Fault.Effect.class::cast);
      passed = 0;
      Buffer reply = reply(SftpConstants.SSH_FXP_HANDLE);
      reply.putString(name);
      answer(reply);
    }
  }

  private void read(Buffer packet, Optional<SftpFault> fault) throws IOException {
    SharedFile file = handle(packet);
    long offset = packet.getLong();
    byte[] part = file.part(offset, packet.getInt());
    if (part.length > 1 && fault.filter(SftpFault.GIVES_LESS::equals).isPresent()) {
      part = Arrays.copyOf(part, 1 + world.below(part.length - 1));
    }
    if (part.length == 0 || !mayPass(part.length, file.size())) {
      refuse(SftpConstants.SSH_FX_EOF, "");
      return;
    }
    Buffer reply = reply(SftpConstants.SSH_FXP_DATA);
    reply.putBytes(part);
    answer(reply);
  }

  private void write(Write write) throws IOException {
    if (mayPass(write.length(), habits.dumpSize())) {
      unconfirmed.add(write);
    }
  }

  private Write written(Buffer packet) {
    SharedFile file = handle(packet);
    return new Write(last, file, (int) packet.getLong(), packet.getBytes());
  }

  private SharedFile handle(Buffer packet) {
    return Optional.ofNullable(files.get(packet.getString()))
        .orElseThrow(() -> new IllegalStateException("no such handle"));
  }

  private void closeFile() throws IOException {
    confirm(last);
    if (scripted.filter(Fault.LoseAnswer.class::isInstance).isPresent()) {
      broken();
    }
    refuse(SftpConstants.SSH_FX_OK, "");
  }

  private void limits() {
    Buffer reply = reply(SftpConstants.SSH_FXP_EXTENDED_REPLY);
    reply.putLong(1 << 18);
    reply.putLong(READ);
    reply.putLong(habits.piece());
    reply.putLong(10);
    answer(reply);
  }

  /** Lets the sandbox's fault act when its point is reached; false when it answered otherwise. */
  private boolean mayPass(int bytes, long total) throws IOException {
    passed += bytes;
    if (scripted.isEmpty()) {
      return true;
    }
    Fault.Effect effect = scripted.get();
    if (effect instanceof Fault.Throttle slow) {
      world.pass(Duration.ofSeconds(1 + bytes / slow.bytesPerSecond()));
      alive();
    }
    if (!(effect instanceof Fault.AtPoint at) || passed < at.at().offset(total)) {
      return true;
    }
    scripted = Optional.empty();
    if (effect instanceof Fault.Stall) {
      stalled();
    } else if (effect instanceof Fault.Answer answer) {
      refuse(SftpConstants.SSH_FX_FAILURE, answer.body());
      return false;
    } else if (effect instanceof Fault.Shortened) {
      return false;
    }
    broken();
    return true;
  }

  /** Writes what has come up to there, and says so. */
  private void confirm(int number) {
    while (!unconfirmed.isEmpty() && unconfirmed.get(0).number() <= number) {
      Write write = unconfirmed.remove(0);
      write.putDown(write.length());
      status(write.number(), SftpConstants.SSH_FX_OK, "");
    }
  }

  private void refuse(int status, String words) {
    status(last, status, words);
  }

  private void status(int number, int status, String words) {
    Buffer reply = reply(number, SftpConstants.SSH_FXP_STATUS);
    reply.putInt(status);
    reply.putString(words);
    reply.putString("en");
    replies.put(number, reply);
  }

  private Buffer reply(int kind) {
    return reply(last, kind);
  }

  private static Buffer reply(int number, int kind) {
    Buffer reply = new ByteArrayBuffer();
    reply.putInt(0);
    reply.putByte((byte) kind);
    reply.putInt(number);
    return reply;
  }

  private void answer(Buffer reply) {
    replies.put(last, reply);
  }

  @Override
  public NavigableMap<String, byte[]> getServerExtensions() {
    NavigableMap<String, byte[]> extensions = new TreeMap<>();
    if (habits.piece() > 0) {
      extensions.put(LIMITS, "1".getBytes(StandardCharsets.US_ASCII));
    }
    return extensions;
  }

  @Override
  public int getVersion() {
    return SftpConstants.SFTP_V3;
  }

  @Override
  public Charset getNameDecodingCharset() {
    return StandardCharsets.UTF_8;
  }

  @Override
  public void setNameDecodingCharset(Charset other) {
    throw new UnsupportedOperationException("names are in UTF-8");
  }

  @Override
  public ClientSession getClientSession() {
    return session;
  }

  @Override
  public ClientChannel getClientChannel() {
    throw new UnsupportedOperationException("there is no channel");
  }

  @Override
  public String getName() {
    return "sftp";
  }

  @Override
  public boolean isClosing() {
    return !open;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    hangUp();
  }
}
