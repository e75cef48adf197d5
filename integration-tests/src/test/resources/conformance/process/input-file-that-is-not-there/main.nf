process USE {
    input:
    path reads
    path filter

    output:
    stdout

    script:
    def option = filter.name == 'NONE' ? '' : "--filter $filter"
    "echo \$(cat $reads) $option; [ -L ${filter} ]"
}

workflow {
    USE(file('reads.txt'), file('NONE')).view { it.trim() }
}
