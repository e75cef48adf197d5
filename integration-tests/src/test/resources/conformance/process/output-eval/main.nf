process VERSION {
    output:
    eval('echo one two'), emit: words
    tuple val('x'), eval("printf '%s' \"\$((1 + 2))\""), emit: number

    script:
    "true"
}

workflow {
    VERSION()
    VERSION.out.words.view()
    VERSION.out.number.view()
}
