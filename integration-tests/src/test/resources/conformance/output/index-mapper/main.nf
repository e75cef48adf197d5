workflow {
    main:
    sizes = channel.of(['a', 1], ['b', 2])

    publish:
    sizes = sizes
}

output {
    sizes {
        index {
            path 'sizes.csv'
            header true
            mapper { name, size -> [id: name.toUpperCase(), size: size * 10] }
        }
    }
}
