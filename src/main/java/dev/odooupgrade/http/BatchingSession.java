package dev.odooupgrade.http;

import java.security.Principal;
import java.security.cert.Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;

/** A TLS session whose packets are several records long. */
final class BatchingSession implements SSLSession {
  private final SSLSession one;
  private final int records;

  BatchingSession(SSLSession one, int records) {
    this.one = one;
    this.records = records;
  }

  @Override
  public int getPacketBufferSize() {
    return records * one.getPacketBufferSize();
  }

  @Override
  public byte[] getId() {
    return one.getId();
  }

  @Override
  public SSLSessionContext getSessionContext() {
    return one.getSessionContext();
  }

  @Override
  public long getCreationTime() {
    return one.getCreationTime();
  }

  @Override
  public long getLastAccessedTime() {
    return one.getLastAccessedTime();
  }

  @Override
  public void invalidate() {
    one.invalidate();
  }

  @Override
  public boolean isValid() {
    return one.isValid();
  }

  @Override
  public void putValue(String name, Object value) {
    one.putValue(name, value);
  }

  @Override
  public Object getValue(String name) {
    return one.getValue(name);
  }

  @Override
  public void removeValue(String name) {
    one.removeValue(name);
  }

  @Override
  public String[] getValueNames() {
    return one.getValueNames();
  }

  @Override
  public Certificate[] getPeerCertificates() throws SSLPeerUnverifiedException {
    return one.getPeerCertificates();
  }

  @Override
  public Certificate[] getLocalCertificates() {
    return one.getLocalCertificates();
  }

  @Override
  public Principal getPeerPrincipal() throws SSLPeerUnverifiedException {
    return one.getPeerPrincipal();
  }

  @Override
  public Principal getLocalPrincipal() {
    return one.getLocalPrincipal();
  }

  @Override
  public String getCipherSuite() {
    return one.getCipherSuite();
  }

  @Override
  public String getProtocol() {
    return one.getProtocol();
  }

  @Override
  public String getPeerHost() {
    return one.getPeerHost();
  }

  @Override
  public int getPeerPort() {
    return one.getPeerPort();
  }

  @Override
  public int getApplicationBufferSize() {
    return one.getApplicationBufferSize();
  }
}
