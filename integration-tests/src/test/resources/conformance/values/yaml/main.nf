import org.yaml.snakeyaml.Yaml
import groovy.yaml.YamlSlurper

workflow {
    def versions = new Yaml().load(file('versions.yml').text)
    println versions.collectEntries { tool, version -> [tool.toUpperCase(), version] }
    println new org.yaml.snakeyaml.Yaml().dumpAsMap([a: 1, b: ['x', true], c: null]).trim()
    println new YamlSlurper().parse(file('versions.yml')).list
}
