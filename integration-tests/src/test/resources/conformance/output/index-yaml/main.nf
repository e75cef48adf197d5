workflow {
    main:
    versions = channel.of('a', 'b').reduce([:]) { all, name -> all + [(name): [version: "1.$name", tags: [1, 'yes']]] }

    publish:
    versions = versions
}

output {
    versions {
        index {
            path 'versions.yml'
        }
    }
}
