import groovy.json.JsonSlurper
import groovy.json.JsonOutput
def doc = new JsonSlurper().parseText('{"a": [1, 2.5, "x", null, true], "b": {"c": "d"}}')
println doc.a[1] + doc.a[0]
println doc.b.c + doc.a.size()
println JsonOutput.toJson([n: 1, list: ['x', null], map: [t: true]])
println JsonOutput.prettyPrint(JsonOutput.toJson([k: [1, 2]]))
println new JsonSlurper().parse(file("$projectDir/data.json")).name
