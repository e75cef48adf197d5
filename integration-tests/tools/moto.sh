#!/usr/bin/env bash
# Runs the hybrid example against an independent implementation of S3 and Batch: moto, whose jobs run in docker.
#
#   integration-tests/tools/moto.sh [IMAGE]
#
# Without an image it makes one of this machine's own bash and its usual companions; the aws command comes from this machine as it
# would from an AMI (aws.batch.cliPath). Ends with 0 when the results are those of a local run to the byte, with 77 when something
# that it needs is not here. DOCKER_HOST says where docker is, as ever.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
programs="bash sh cat chmod cp cut date df env false grep head kill ls ln mkdir mktemp mv paste printf rm sed seq sleep sort stat tail tr true uniq wc awk"

skip() {
    echo "skipped: $*"
    exit 77
}
python3 -c 'import moto.server, moto.batch' 2> /dev/null || skip "moto is not installed (pip install 'moto[server,batch]')"
command -v docker > /dev/null || skip "docker is not installed"
docker info > /dev/null 2>&1 || skip "no docker daemon answers (start one: dockerd)"
aws=$(python3 -c 'import shutil, sys, os; print(os.path.join(os.path.dirname(os.path.realpath(sys.executable)), "aws"))')
[ -x "$aws" ] || aws=$(readlink -f "$(command -v aws || true)")
[ -x "$aws" ] || skip "the aws command is not installed (pip install awscli)"

work=$(mktemp -d)
server=
finish() {
    status=$?
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    rm -rf "$work"
    exit "$status"
}
trap finish EXIT

# Everything that a program loads, and python for the aws command, which is mounted.
make_image() {
    local tree=$work/tree program file
    mkdir -p "$tree"/{tmp,etc,bin,usr/bin}
    for program in $programs; do
        file=$(command -v "$program" || type -P "$program" || true)
        case "$file" in
            /*) copy_with_libraries "$file" "$tree/usr/bin/$program" ;;
        esac
    done
    while read -r file; do
        copy_libraries "$file"
    done < <(find "$(dirname "$aws")" "$(dirname "$(dirname "$aws")")/lib" -name 'python3*' -type f -perm -u+x -o -name '*.so*' -path '*lib-dynload*')
    ln -sf /usr/bin/bash "$tree/bin/bash"
    ln -sf /usr/bin/sh "$tree/bin/sh"
    cp /etc/passwd /etc/group "$tree/etc/"
    tar -C "$tree" -c . | docker import \
        -c 'ENV PATH=/usr/bin:/bin' -c 'ENV AWS_ACCESS_KEY_ID=testing' -c 'ENV AWS_SECRET_ACCESS_KEY=testing' \
        -c 'ENV AWS_EC2_METADATA_DISABLED=true' - penstock-moto:local > /dev/null
}
copy_with_libraries() {
    cp -L "$1" "$2"
    copy_libraries "$1"
}
copy_libraries() {
    local library
    for library in $(ldd "$1" 2> /dev/null | grep -o '/[^ ]*' || true); do
        [ ! -f "$library" ] || [ -e "$work/tree$library" ] || install -D "$library" "$work/tree$library"
    done
}

if [ $# -gt 0 ]; then
    image=$1
else
    image=penstock-moto:local
    make_image
fi

export MOTO_DOCKER_NETWORK_MODE=host PYTHONUNBUFFERED=1
# Moto says 1.0 of vCPUs where the model of Batch has whole numbers, which the SDK for Java does not read.
cat > "$work/serve.py" << 'END'
from moto.batch.models import Job
from moto.server import main

details = Job._container_details


def with_whole_vcpus(job):
    container = details(job)
    container["vcpus"] = int(container.get("vcpus", 1))
    return container


Job._container_details = with_whole_vcpus
main(["-H", "127.0.0.1", "-p", "0"])
END
python3 "$work/serve.py" > "$work/moto.log" 2>&1 &
server=$!
endpoint=
for _ in $(seq 100); do
    endpoint=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/moto.log" 2> /dev/null | head -1 || true)
    [ -z "$endpoint" ] || break
    sleep 0.2
done
[ -n "$endpoint" ] || { cat "$work/moto.log"; exit 1; }
export AWS_ENDPOINT_URL=$endpoint AWS_ACCESS_KEY_ID=testing AWS_SECRET_ACCESS_KEY=testing AWS_REGION=eu-west-1 \
    AWS_DEFAULT_REGION=eu-west-1 AWS_EC2_METADATA_DISABLED=true

"$aws" s3 mb s3://my-bucket > /dev/null
service=$("$aws" iam create-role --role-name service --query Role.Arn --output text \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[]}')
instances=$("$aws" iam create-instance-profile --instance-profile-name instances --query InstanceProfile.Arn --output text)
subnet=$("$aws" ec2 describe-subnets --query 'Subnets[0].SubnetId' --output text)
group=$("$aws" ec2 describe-security-groups --query 'SecurityGroups[0].GroupId' --output text)
environment=$("$aws" batch create-compute-environment --compute-environment-name machines --type MANAGED --state ENABLED \
    --service-role "$service" --query computeEnvironmentArn --output text --compute-resources \
    "type=EC2,minvCpus=0,maxvCpus=16,instanceTypes=m5.large,subnets=$subnet,securityGroupIds=$group,instanceRole=$instances")
"$aws" batch create-job-queue --job-queue-name my-batch-queue --state ENABLED --priority 1 \
    --compute-environment-order "order=1,computeEnvironment=$environment" > /dev/null

cp -r "$root/examples/hybrid" "$work/hybrid"
cd "$work"
printf "process { withLabel: bigTask { executor = 'local' } }\n" > here.config
cat > moto.config << END
aws.client.endpoint = '$endpoint'
aws.batch.cliPath = '$aws'
process { withLabel: bigTask { container = '$image'; maxRetries = 0 } }
END
"$root/penstock" run hybrid -c here.config -q --outdir expected
"$root/penstock" run hybrid -c moto.config -with-trace trace.tsv --outdir results || {
    status=$?
    for stream in $("$aws" logs describe-log-streams --log-group-name /aws/batch/job --query 'logStreams[].logStreamName' \
        --output text); do
        echo "--- $stream"
        "$aws" logs get-log-events --log-group-name /aws/batch/job --log-stream-name "$stream" --query 'events[].message' \
            --output text
    done
    exit "$status"
}
cmp expected/kmers.tsv results/kmers.tsv
[ "$(grep -c awsbatch trace.tsv)" = 3 ] || { cat trace.tsv; exit 1; }
echo "the run on moto $(python3 -c 'import moto; print(moto.__version__)') and the run on this machine have the same results"
