workflow {
    channel.of('quiet').dump(tag: 'x').view { "seen $it" }
}
