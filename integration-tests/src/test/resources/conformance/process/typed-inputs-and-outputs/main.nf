nextflow.preview.types = true

process COUNT {
    input:
    name: String
    input: Path

    output:
    lines: Integer = stdout().trim().toInteger()
    kept: Path = file('kept.txt')
    name

    script:
    """
    cat $input > kept.txt
    wc -l < $input
    """
}

workflow {
    note = file('note.txt')
    COUNT('first', note)
    COUNT.out.lines.view { n -> "lines ${n + 1}" }
    COUNT.out.kept.view { kept -> "kept ${kept.readLines()}" }
    COUNT.out.name.view()
}
