process ADD {
    input:
    each name
    file 'note.txt'

    output:
    tuple val(name), file('note.txt')

    script:
    """
    echo $name >> note.txt
    """
}

workflow {
    ADD(['a', 'b'], 'from the script\n') | view { name, note -> "$name: ${note.readLines()}" }
}
