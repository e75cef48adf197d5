workflow {
    channel.fromFilePairs('r/*_{1,2}.fq').map { id, files -> [id, files*.name] }.view()
}
