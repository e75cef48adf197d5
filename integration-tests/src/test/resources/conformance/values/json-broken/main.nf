import groovy.json.JsonSlurper
println new JsonSlurper().parseText('{"a": }')
