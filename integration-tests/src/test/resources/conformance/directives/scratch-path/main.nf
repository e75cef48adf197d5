process SHOW {
    scratch "$launchDir/fast"

    output:
    path 'made/*'
    path 'x'

    script:
    """
    mkdir made; pwd > made/where.txt; echo > made/b; touch x
    """
}

workflow {
    SHOW()
    SHOW.out[0].view { files -> "${files*.name} ${files[1].text.contains('/fast/')}" }
}
