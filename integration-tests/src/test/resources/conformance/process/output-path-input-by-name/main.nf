process PASS {
    input:
    path notes

    output:
    path notes

    script:
    "true"
}

workflow {
    PASS(file('a.txt')) | map { "${it.name} ${it.text.trim()}" } | view
}
