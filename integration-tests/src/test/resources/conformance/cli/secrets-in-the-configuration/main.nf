process SHOW {
    secret 'TOKEN'

    output:
    stdout

    script:
    'echo task has ${#TOKEN} letters'
}

workflow {
    println "outputs in ${workflow.outputDir.name}"
    SHOW() | view { it.trim() }
}
