def name = 'Ann'
def items = [1, 2]
println "Hello $name, you have ${items.size()} items: $items"
println "map: ${[a: 1]} null: ${null} sum: ${items.sum() + 1}"
println "late: ${ -> name.toUpperCase() }"
println "nested ${"inner ${name}"}"
println "price: \$5"
