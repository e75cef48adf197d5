params.greeting = 'hello'

println "${params.greeting} from the top"

channel.of(1, 2, 3)
    .map { it * 2 }
    .view()

Channel.from('a', 'b').set { letters }
letters.view()
