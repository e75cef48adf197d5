workflow {
    println new org.yaml.snakeyaml.Yaml().load('a: [1')
}
