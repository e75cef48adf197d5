workflow {
    channel.topic('versions').count().view { "versions: $it" }
}
