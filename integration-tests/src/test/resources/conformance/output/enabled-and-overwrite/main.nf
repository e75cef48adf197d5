process MAKE {
    output:
    path 'x.txt', emit: x
    path 'y.txt', emit: y

    script:
    "echo new > x.txt; echo new > y.txt"
}

workflow {
    main:
    MAKE()

    publish:
    first = MAKE.out.x
    second = MAKE.out.y
}

output {
    first {
        path 'first'
        enabled false
    }
    second {
        path 'second'
        mode 'copy'
        overwrite false
    }
}
