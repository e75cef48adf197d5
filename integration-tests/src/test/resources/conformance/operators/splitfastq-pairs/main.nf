workflow {
    channel.fromFilePairs('p_{1,2}.fq', flat: true)
        .splitFastq(by: 1, pe: true, file: true)
        .view { name, one, two -> "$name ${one.name} ${two.name} ${two.readLines()[1]}" }
}
