process MAKE {
    output:
    path 'x.txt'

    script:
    "echo x > x.txt"
}

workflow {
    main:
    MAKE()

    publish:
    MAKE.out >> 'made'
}

output {
    made {
        mode 'copy'
        path 'here'
    }
}
