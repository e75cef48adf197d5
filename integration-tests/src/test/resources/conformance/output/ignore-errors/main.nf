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
    made = MAKE.out
}

output {
    made {
        path 'blocked'
        ignoreErrors true
    }
}
