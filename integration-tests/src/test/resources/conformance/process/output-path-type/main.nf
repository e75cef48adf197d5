process MAKE {
    output:
    path 'x*', type: 'file', emit: files
    path 'x*', type: 'dir', emit: directories
    path 'x*', emit: all

    script:
    """
    mkdir xd; touch xd/in xf
    """
}

workflow {
    MAKE()
    MAKE.out.files.view { "file ${it.name}" }
    MAKE.out.directories.view { "dir ${it.name}" }
    MAKE.out.all.view { all -> "all ${all*.name.sort()}" }
}
