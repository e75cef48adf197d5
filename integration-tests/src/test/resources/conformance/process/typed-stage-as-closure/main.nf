nextflow.enable.types = true

process PAIRS {
    input:
    sides: String

    output:
    files('*/note.txt')

    script:
    """
    for side in ${sides}; do mkdir \$side; echo \$side > \$side/note.txt; done
    """
}
process LIST {
    input:
    notes: Set<Path>

    stage:
    stageAs(notes) { note -> "by-side/${note.parent.name}.txt" }

    output:
    stdout()

    script:
    """
    for note in by-side/*.txt; do echo "\$note \$(cat \$note)"; done
    """
}
workflow {
    LIST(PAIRS('left right')).view()
}
