# The servers of the benchmark, for src/bench/run: nginx as the platform and as the place of downloads,
# OpenSSH's sshd for SFTP. All on free ports of 127.0.0.1, with settings, keys and files under $work.
# shellcheck shell=bash disable=SC2154 # $work, $store and $dump are set by src/bench/run

# A port that nobody listens on, and that was not given out before.
given_ports=' '
free_port() { # variable
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    [[ $given_ports == *" $port "* ]] && continue
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
  done
  given_ports+="$port "
  printf -v "$1" %s "$port"
}

await_port() { # port name
  local tries
  for ((tries = 0; tries < 100; tries++)); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then return; fi
    sleep 0.1
  done
  echo "$2 did not start; it says:" >&2
  cat "$work/$2.log" >&2
  exit 1
}

# Both sides send to the very same location: it takes the whole body into a file in $store, answers as
# the platform does, and forgets the file. (nginx alone would answer before it has read the body.)
start_nginx() {
  local as_user=
  ((EUID == 0)) && as_user="user $(id -un) $(id -gn);"
  free_port http_port
  free_port tls_port
  free_port done_port
  free_port answer_port
  mkdir "$work/nginx"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=benchmark \
    -addext subjectAltName=IP:127.0.0.1 -keyout "$work/tls.key" -out "$work/tls.pem" 2>/dev/null
  cat >"$work/nginx.conf" <<END
daemon off;
pid $work/nginx/pid;
error_log $work/nginx.log error;
worker_processes 2;
$as_user
events { worker_connections 64; }
http {
  access_log off;
  sendfile on;
  default_type application/json;
  client_max_body_size 0;
  client_body_buffer_size 1m;
  client_body_temp_path $store/body;
  proxy_temp_path $work/nginx/proxy;
  fastcgi_temp_path $work/nginx/fastcgi;
  scgi_temp_path $work/nginx/scgi;
  uwsgi_temp_path $work/nginx/uwsgi;
  ssl_certificate $work/tls.pem;
  ssl_certificate_key $work/tls.key;
  ssl_protocols TLSv1.3;
  map \$server_port \$state { $done_port done; default draft; }
  server {
    listen 127.0.0.1:$http_port;
    listen 127.0.0.1:$tls_port ssl;
    listen 127.0.0.1:$done_port;
    location = /database/v1/upload {
      proxy_method GET;
      proxy_pass_request_body off;
      proxy_set_header Content-Length "";
      proxy_pass http://127.0.0.1:$answer_port;
    }
    location = /database/v1/status {
      return 200 '{"failures": [], "request": {"id": 1, "key": "abc", "state": "\$state", "filename": "dump.sql.gz",
        "upgraded_dump_url": "http://127.0.0.1:$http_port/dump.sql.gz", "filestore": false}}';
    }
    location = /database/v1/request_sftp_access {
      return 200 '{"failures": [], "request": {"request_id": 1, "hostname": "127.0.0.1", "sftp_port": $ssh_port,
        "sftp_user": "$(id -un)", "shared_file": "shared.sql.gz"}}';
    }
    location / { root $work; }
  }
  server {
    listen 127.0.0.1:$answer_port;
    location / { return 200 '{"failures": []}'; }
  }
}
END
  nginx -c "$work/nginx.conf" -e "$work/nginx.log" 2>>"$work/nginx.log" &
  servers+=($!)
  await_port "$http_port" nginx
  await_port "$tls_port" nginx
}

# A server for one user with one key, which can do nothing but SFTP in $store.
start_sshd() {
  free_port ssh_port
  ssh-keygen -q -t ed25519 -N '' -f "$work/host_key"
  ssh-keygen -q -t ed25519 -N '' -C '' -f "$work/user_key"
  printf '[127.0.0.1]:%s %s\n' "$ssh_port" "$(cat "$work/host_key.pub")" >"$work/known_hosts"
  cat >"$work/sshd_config" <<END
ListenAddress 127.0.0.1
Port $ssh_port
HostKey $work/host_key
PidFile none
AuthorizedKeysFile $work/user_key.pub
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
PermitRootLogin prohibit-password
StrictModes no
AllowTcpForwarding no
X11Forwarding no
ForceCommand internal-sftp -d $store
Subsystem sftp internal-sftp
END
  if ((EUID == 0)) && [[ ! -d /run/sshd ]]; then
    mkdir /run/sshd
    made_run_sshd=yes
  fi
  "$(command -v sshd || echo /usr/sbin/sshd)" -D -e -f "$work/sshd_config" 2>"$work/sshd.log" &
  servers+=($!)
  await_port "$ssh_port" sshd
}

stop_servers() {
  local pid
  for pid in "${servers[@]}"; do kill "$pid" 2>/dev/null || :; done
  for pid in "${servers[@]}"; do wait "$pid" 2>/dev/null || :; done
  servers=()
  [[ -z ${made_run_sshd:-} ]] || rmdir /run/sshd
}
