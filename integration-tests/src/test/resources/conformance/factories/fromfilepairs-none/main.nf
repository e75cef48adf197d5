workflow {
    channel.fromFilePairs('r/*_{1,2}.bam', checkIfExists: true).view()
}
