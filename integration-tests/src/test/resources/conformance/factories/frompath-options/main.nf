workflow {
    channel.fromPath('d/*', type: 'dir').map { it.name }.view()
    channel.fromPath('d/*', type: 'any').count().view()
    channel.fromPath('d/*.txt', hidden: true).count().view()
    channel.fromPath('d/**.txt', maxDepth: 1).count().view { "shallow $it" }
    channel.fromPath('d/deep/*.txt', relative: true).view { "relative $it" }
    channel.fromPath('d/*.txt', glob: false).view { "plain ${it.name}" }
}
