workflow {
    channel.fromFilePairs('r/*_{1,2}.fq', flat: true).map { id, a, b -> "$id ${a.name} ${b.name}" }.view()
    channel.fromFilePairs('r/*_{1,2}.fq', size: -1).map { id, files -> [id, files.size()] }.view()
    channel.fromFilePairs('r/*.fq', size: 1) { it.simpleName[0..1] + '!' }.map { it[0] }.unique().view()
}
