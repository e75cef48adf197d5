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
    maed = MAKE.out
}

output {
    made {
    }
}
