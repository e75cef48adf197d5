process SHOW {
    input:
    set val(id), file(notes)
    file 'fixed.txt'

    output:
    set val(id), file('*.out')

    script:
    """
    cat $notes fixed.txt > ${id}.out
    """
}

workflow {
    SHOW(channel.of(['x', file('a.txt')]), file('b.txt')) | map { id, f -> "$id ${f.name} ${f.readLines()}" } | view
}
