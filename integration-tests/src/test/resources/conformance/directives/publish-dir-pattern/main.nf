process MAKE {
    publishDir 'results', mode: 'copy', pattern: '*.{txt,log}'
    publishDir 'other', mode: 'copy', pattern: '*.csv'

    output:
    path '*'

    script:
    """
    echo t > x.txt; echo l > x.log; echo c > x.csv; echo n > x.none
    """
}

workflow {
    MAKE()
}
