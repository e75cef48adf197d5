process SHOW {
    input:
    env TEXT

    output:
    stdout

    script:
    '''
    printf '%s' "$TEXT"
    '''
}

workflow {
    SHOW("a 'quoted' \"text\" with \$dollars and `ticks`") | view
}
