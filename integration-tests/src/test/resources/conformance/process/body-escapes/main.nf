process SAY {
    output:
    stdout

    script:
    """
    for i in 1 2; do printf "%s," "\$i"; done
    printf 'a\\tb\\n'
    echo "\${HOME:+home} \$(echo inner) \\\\end"
    """
}

workflow {
    SAY() | view
}
